import type { Access, Blueprint } from '@dream/contracts/messages'
import type { AccessSchema, Action, GuardedPage, PeopleSchema, Rows } from '../../kit/people/shared.ts'
import type { AppPage } from './app.ts'
import { keyOf } from './keys.ts'

/** Access as both sides of the app read it; undefined for an app without people. */
export function lowerPeople ({ people }: Blueprint, pages: AppPage[]): PeopleSchema | undefined {
  if (people === null) return undefined
  return {
    roles: people.roles.map(({ id, name, plural }) => ({ id, name, plural })),
    signUp: people.signUp,
    access: people.access.map(lowerAccess),
    fields: people.fields.map(({ field, roles }) => ({ entity: field.slice(0, field.lastIndexOf('.')), key: keyOf({ id: field }), roles })),
    pages: pages.flatMap(page => guardedPage(page, people.pages.find(candidate => candidate.page === page.id)?.roles)),
    ...(people.profile === '' ? {} : { profile: people.profile })
  }
}

function lowerAccess ({ entity, roles, actions, rows }: Access): AccessSchema {
  return { ...(entity === '' ? {} : { entity }), roles, actions: actions.filter(isAction), rows: lowerRows(rows) }
}

function lowerRows (rows: string): Rows {
  return rows === 'all' || rows === 'own' ? rows : { by: keyOf({ id: rows }) }
}

function isAction (action: string): action is Action {
  return action === 'read' || action === 'create' || action === 'change' || action === 'delete'
}

function guardedPage ({ path, blocks }: AppPage, roles: string[] | undefined): GuardedPage[] {
  const shows = [...new Set(blocks.flatMap(({ entity }) => entity === undefined ? [] : [entity]))]
  if (roles === undefined && shows.length === 0) return []
  return [{
    path,
    ...(shows.length === 0 ? {} : { shows }),
    ...(roles === undefined ? {} : { roles, ...(blocks.length === 0 ? {} : { blocks: blocks.map(({ id }) => id) }) })
  }]
}
