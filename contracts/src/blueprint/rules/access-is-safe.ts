import type { Access, Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'
import { anyone } from './roles-are-given.ts'

/**
 * Permissions hold together: who is not signed in changes nothing and has nothing of their own, who may change a record
 * may read it, and there is somebody who reads the records of every entity.
 */
export function accessIsSafe ({ people, entities }: Blueprint): Finding[] {
  if (people === null || people.roles.length === 0) return []
  const may = (entity: string, role: string, action: string) => people.access.filter(access =>
    (access.entity === '' || access.entity === entity) && (access.roles.includes(role) || access.roles.includes(anyone)) && access.actions.includes(action))
  return [
    ...people.access.filter(access => access.roles.includes(anyone)).flatMap(ofAnyone),
    ...entities.flatMap(({ id, plural }) => [
      ...(people.roles.some(role => may(id, role.id, 'read').length > 0) ? [] : [wrong(id, `Nobody may read ${plural.toLowerCase()}`, `Permit it at least to ${people.roles[0]?.id ?? 'the first role'}.`)]),
      ...people.roles.flatMap(role => ['change', 'delete']
        .filter(action => may(id, role.id, action).some(({ rows }) => may(id, role.id, 'read').every(read => read.rows !== 'all' && read.rows !== rows)))
        .map(action => wrong(id, `${role.plural} may ${action} ${plural.toLowerCase()} that they may not read`, `Permit ${role.id} to read them, too.`)))
    ])
  ]
}

function ofAnyone ({ entity, actions, rows }: Access): Finding[] {
  const where = entity || 'people'
  return [
    ...actions.filter(action => action === 'change' || action === 'delete').map(action => wrong(where, `Anyone on the internet could ${action} records`, 'Permit it to a role, so that people sign in first.')),
    ...(rows === 'all' ? [] : [wrong(where, 'Who is not signed in has no records of their own', 'Use "all", or name the roles instead of "anyone".')])
  ]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('access-is-safe', { where, message: `${what}.`, suggestion })
}
