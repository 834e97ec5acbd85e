import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake, repeated } from '../rule.ts'
import { kebab } from './ids-are-well-formed.ts'

/** In access: everybody, signed in or not. */
export const anyone = 'anyone'

const most = 12

/** An app with people has roles, each with an id and a name of its own, and nobody becomes owner by signing up later. */
export function rolesAreGiven ({ people }: Blueprint): Finding[] {
  if (people === null) return []
  const { roles, signUp } = people
  const owner = roles[0]?.id
  return [
    ...(roles.length === 0 ? [wrong('people', 'There are people, but no roles', 'Give the owner\'s role first: {"id":"owner","name":"Owner","plural":"Owners"}.')] : []),
    ...(roles.length > most ? [wrong('people', `There are ${roles.length} roles; an app has at most ${most}`, 'Put some together.')] : []),
    ...roles.filter(({ id }) => !kebab.test(id) || id.length > 60 || id === anyone).map(({ id }) => wrong(id, `"${id}" cannot be the id of a role`, 'Call it in kebab case, like "moderator".')),
    ...roles.filter(({ name, plural }) => [name, plural].some(words => words.trim() === '' || words.length > 60)).map(({ id }) => wrong(id, `The role "${id}" has no name and plural of up to 60 characters`, 'Say what one of them and what several are called: "Member" and "Members".')),
    ...repeated(roles, ({ id }) => id).map(({ id }) => wrong(id, `The role "${id}" is there twice`, 'Give one of them another id.')),
    ...repeated(roles, ({ name }) => name.trim().toLowerCase()).map(({ id, name }) => wrong(id, `Two roles are called "${name}"`, 'Give one of them another name.')),
    ...signUp.filter(id => roles.every(role => role.id !== id)).map(id => wrong('people', `Who signs up would be "${id}", which is no role`, `Use ${roles.slice(1).map(role => role.id).join(', ') || 'a role after the first'}.`)),
    ...(owner !== undefined && signUp.includes(owner) ? [wrong('people', `Everybody who signs up would be ${roles[0]?.name ?? owner}`, 'Leave the first role out of signUp: whoever signs up first has it anyway.')] : []),
    ...repeated(signUp, id => id).map(id => wrong('people', `"${id}" is there twice in signUp`, 'Leave one out.'))
  ]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('roles-are-given', { where, message: `${what}.`, suggestion })
}
