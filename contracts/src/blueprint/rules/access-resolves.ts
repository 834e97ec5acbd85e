import type { Access, Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { fieldKey, mistake, repeated } from '../rule.ts'
import { anyone } from './roles-are-given.ts'

export const actions: readonly string[] = ['read', 'create', 'change', 'delete']

/** What access, field access, page access and the profile name is there, and of the right kind. */
export function accessResolves ({ people, entities, pages }: Blueprint): Finding[] {
  if (people === null) return []
  const fields = entities.flatMap(entity => entity.fields)
  const unknownRoles = (where: string, roles: string[], withAnyone: boolean) => [
    ...(roles.length === 0 ? [wrong(where, 'A permission names no role', `Say whose it is: ${people.roles.map(role => role.id).join(', ')}.`)] : []),
    ...roles.filter(id => !(withAnyone && id === anyone) && people.roles.every(role => role.id !== id))
      .map(id => wrong(where, `"${id}" is no role of this app`, `Use one of ${[...people.roles.map(role => role.id), ...(withAnyone ? [anyone] : [])].join(', ')}.`))
  ]
  return [
    ...people.access.flatMap(access => [...unknownRoles(access.entity || 'people', access.roles, true), ...ofAccess(access)]),
    ...people.fields.flatMap(({ field, roles }) => [...unknownRoles(field, roles, false), ...ofField(field)]),
    ...repeated(people.fields, ({ field }) => field).map(({ field }) => wrong(field, `Who may write "${field}" is said twice`, 'Name all the roles in one place.')),
    ...people.pages.flatMap(({ page, roles }) => [
      ...unknownRoles(page, roles, false),
      ...(pages.some(({ id }) => id === page) ? [] : [wrong(page, `There is no page "${page}" that only some roles could see`, 'Use the id of a page, like "page.reports".')])
    ]),
    ...repeated(people.pages, ({ page }) => page).map(({ page }) => wrong(page, `Who sees "${page}" is said twice`, 'Name all the roles in one place.')),
    ...(people.profile === '' || isEntity(people.profile) ? [] : [wrong('people', `The profile is "${people.profile}", which there is not`, 'Use the id of an entity, or leave the profile out.')]),
    ...entities.flatMap(({ id, fields }) => fields.filter(field => fieldKey(field.id) === 'created_by' || (id === people.profile && fieldKey(field.id) === 'profile_of'))
      .map(field => wrong(field.id, `The id "${field.id}" cannot be used: in an app with people every record has that of its own`, 'Give the field another id.')))
  ]

  function isEntity (id: string): boolean {
    return entities.some(entity => entity.id === id)
  }

  function ofAccess ({ entity, actions: permitted, rows }: Access): Finding[] {
    const where = entity || 'people'
    return [
      ...(entity === '' || isEntity(entity) ? [] : [wrong(where, `Access names "${entity}", which there is not`, `Use one of ${entities.map(({ id }) => id).join(', ')}, or leave it empty for every entity.`)]),
      ...(permitted.length === 0 ? [wrong(where, 'A permission permits nothing', `Say what: ${actions.join(', ')}.`)] : []),
      ...permitted.filter(action => !actions.includes(action)).map(action => wrong(where, `"${action}" is nothing that could be permitted`, `Use ${actions.join(', ')}.`)),
      ...(rows === 'all' || rows === 'own' || pointsAtProfile(entity, rows) ? [] : [wrong(where, rows === '' ? 'A permission does not say for which records' : `"${rows}" does not say which records a permission is for`, 'Use "all", "own", or the id of a relation of this entity that points at the profile.')])
    ]
  }

  function pointsAtProfile (entity: string, id: string): boolean {
    const field = entities.find(candidate => candidate.id === entity)?.fields.find(candidate => candidate.id === id)
    return field !== undefined && people !== null && people.profile !== '' && field.type === 'relation' && field.target === people.profile && field.computed === ''
  }

  function ofField (id: string): Finding[] {
    const field = fields.find(candidate => candidate.id === id)
    if (field === undefined) return [wrong(id, `There is no field "${id}" that only some roles could write`, 'Use the id of a field, like "post.pinned".')]
    return field.required || field.computed !== '' ? [wrong(id, `${field.name} is ${field.required ? 'required, so whoever adds a record has to set it' : 'worked out, so nobody writes it'}`, field.required ? 'Make it optional, or let everybody write it who may create.' : 'Leave it out.')] : []
  }
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('access-resolves', { where, message: `${what}.`, suggestion })
}
