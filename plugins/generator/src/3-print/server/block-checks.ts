import type { App, AppPage } from '../../2-lower/app.ts'
import { variableName } from '../../2-lower/identifiers.ts'
import type { Source } from '../source.ts'
import { call, reference, spread, type Value } from '../value.ts'
import { checkCall } from './check-calls.ts'
import { byWhoMay } from './people-checks.ts'

/** checks/pages/<page>.ts, for pages whose blocks bring checks. */
export function pageChecksSource (app: App, page: AppPage): Source | undefined {
  const checks = page.blocks.flatMap(block => block.checks(app))
  if (checks.length === 0) return undefined
  return {
    path: `checks/pages/${page.file}.ts`,
    declarations: [{ kind: 'constant', name: pageChecksName(page), comment: `What must be true of the page "${page.title}".`, value: checks }]
  }
}

/** checks/checks.ts: all of them. */
export function checksSource (app: App, pages: AppPage[]): Source {
  const everything = app.entities.map(entity => entity.id)
  const lists: Value[] = [
    ...app.entities.flatMap(entity => byWhoMay(app, [entity.id], reference({ name: `${entity.variable}Checks`, from: `/checks/${entity.file}.ts` }))),
    ...pages.flatMap(page => byWhoMay(app, everything, reference({ name: pageChecksName(page), from: `/checks/pages/${page.file}.ts` }), page)),
    ...(app.people === undefined ? [] : [spread(reference({ name: 'peopleChecks', from: '/checks/people.ts' }))]),
    ...(app.people === undefined ? [checkCall('safety-checks', 'describesItself')] : byWhoMay(app, everything, [checkCall('safety-checks', 'describesItself')])),
    call({ name: 'allowsNoForeignScript', from: '@dream/kit/checks/safety-checks.ts' })
  ]
  return {
    path: 'checks/checks.ts',
    declarations: [
      { kind: 'constant', name: 'checks', comment: 'What must be true before a version goes live.', type: { name: 'AcceptanceCheck', from: '@dream/kit/checks/acceptance-check.ts' }, typeText: 'AcceptanceCheck[]', value: lists },
      { kind: 'constant', name: 'default', value: reference({ name: 'checks', from: '' }) }
    ]
  }
}

function pageChecksName (page: AppPage): string {
  return `${variableName(page.file)}PageChecks`
}
