import type { App, AppPage } from '../../2-lower/app.ts'
import { variableName } from '../../2-lower/identifiers.ts'
import { stageOf } from '../client/stage.ts'
import type { Source } from '../source.ts'
import { call, reference, type Value } from '../value.ts'

/** server/pages/<page>.ts: what the blocks of a page ask; undefined when they ask nothing of their own. */
export function pageSource (page: AppPage): Source | undefined {
  const questions = page.blocks.flatMap((block): [string, Value][] => {
    const question = block.server()
    return question === undefined ? [] : [[block.id, question]]
  })
  if (questions.length === 0) return undefined
  return {
    path: `server/pages/${page.file}.ts`,
    declarations: [{ kind: 'constant', name: questionsName(page), comment: `What the page "${page.title}" asks the server.`, value: Object.fromEntries(questions) }]
  }
}

/** server/app.ts: the parts put together. */
export function appSource (app: App, pages: AppPage[]): Source {
  const shared = reference({ name: 'app', from: '/shared/app.ts' })
  const people = reference({ name: 'people', from: '/shared/people.ts' })
  const withPeople = (name: string) => app.people === undefined ? undefined : call({ name, from: '@dream/kit/people/server.ts' }, people)
  const spread = withPeople('spreadSamples')
  const entities = reference({ name: 'entities', from: '' })
  return {
    path: 'server/app.ts',
    declarations: [
      { kind: 'constant', name: 'entities', value: app.entities.map(entity => reference({ name: entity.pluralVariable, from: `/server/entities/${entity.file}.ts` })) },
      { kind: 'constant', name: 'default', comment: `${app.name}: answers every request.`, value: call({ name: 'createApp', from: '@dream/kit/server/app.ts' }, { app: shared, entities, questions: pages.map(page => reference({ name: questionsName(page), from: `/server/pages/${page.file}.ts` })), people: withPeople('createPeople'), site: stageOf(app) === 'SiteShell' ? reference({ name: 'site', from: '/server/site.ts' }) : undefined }) },
      { kind: 'constant', name: 'seed', comment: 'Puts the samples into a new database.', value: call({ name: 'createSeed', from: '@dream/kit/server/samples.ts' }, entities, shared, ...(spread === undefined ? [] : [spread])) }
    ]
  }
}

function questionsName (page: AppPage): string {
  return `${variableName(page.file)}Questions`
}
