import type { Blueprint } from '#lib/artefacts/blueprint.ts'
import type { CheckResult } from '#lib/artefacts/run.ts'

/** The checks that guard one part of an app. */
export interface CheckGroup {
  title: string
  checks: CheckResult[]
  failed: number
}

/** The checks by the records or pages they guard, in the order of the plan; what guards the whole app comes last. */
export function checkGroups (checks: readonly CheckResult[], { entities, pages }: Pick<Blueprint, 'entities' | 'pages'>): CheckGroup[] {
  const order = [...entities.map(({ plural }) => plural), ...pages.map(({ title }) => title)]
  const groups = new Map<string, CheckResult[]>(order.map(title => [title, []]))

  function titleOf ({ element }: CheckResult): string {
    const entity = entities.find(({ id }) => id !== '' && within(element, id))
    // A list page's own id begins the id of its narrower views: the longest that fits is meant.
    const page = pages.filter(({ id }) => id !== '' && within(element, id)).sort((one, other) => other.id.length - one.id.length)[0]
    return entity?.plural ?? page?.title ?? 'The whole app'
  }

  for (const check of checks) {
    const title = titleOf(check)
    groups.set(title, [...groups.get(title) ?? [], check])
  }
  return [...groups]
    .filter(([, checks]) => checks.length > 0)
    .map(([title, checks]) => ({ title, checks, failed: checks.filter(({ passed }) => !passed).length }))
}

function within (element: string, id: string): boolean {
  return element === id || element.startsWith(`${id}.`)
}
