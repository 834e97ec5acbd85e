import type { Access, Blueprint, People } from '../../gen/ts/messages.ts'
import { anyone } from './rules/roles-are-given.ts'

/** Who may use the app and what each of them may do, in plain English; nothing for an app without people. */
export function peopleSentences ({ people, entities, pages }: Blueprint): string[] {
  if (people === null) return []
  const plurals = new Map(people.roles.map(role => [role.id, role.plural]))
  const who = (ids: string[]) => ids.includes(anyone) ? 'Everybody, signed in or not,' : series(ids.map(id => plurals.get(id) ?? id))
  const fields = entities.flatMap(entity => entity.fields.map(field => ({ field, entity })))
  return [
    ...beginnings(people),
    ...people.access.map(access => `${who(access.roles)} may ${series(access.actions)} ${records(access)}.`),
    ...people.fields.map(({ field: id, roles }) => {
      const found = fields.find(({ field }) => field.id === id)
      return `Only ${who(roles)} may set the ${found?.field.name.toLowerCase() ?? id} of ${found?.entity.plural.toLowerCase() ?? 'records'}.`
    }),
    ...people.pages.map(({ page, roles }) => `Only ${who(roles)} see the page ${pages.find(({ id }) => id === page)?.title ?? page}.`),
    'Whatever is not permitted is refused.'
  ]

  function records ({ entity, rows }: Access): string {
    const plural = entities.find(({ id }) => id === entity)?.plural.toLowerCase() ?? (entity === '' ? 'records of every kind' : entity)
    if (rows === 'all') return plural
    if (rows === 'own') return `${plural} of their own`
    return `${plural} whose ${fields.find(({ field }) => field.id === rows)?.field.name.toLowerCase() ?? rows} they are`
  }
}

function beginnings ({ roles, signUp, profile }: People): string[] {
  const names = roles.map(role => role.plural)
  const joining = signUp.map(id => roles.find(role => role.id === id)?.name ?? id)
  return [
    `It is for ${series(names)}; the first to sign up is ${roles[0]?.name ?? 'its owner'}.`,
    signUp.length === 0 ? `Others are added by ${roles[0]?.plural ?? 'its owner'}.` : `Others sign up as ${series(joining, 'or')}.`,
    ...(profile === '' ? [] : [`Everybody has a profile: a record of ${profile}.`])
  ]
}

function series (words: string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
