import type { Blueprint, Finding } from '../../gen/ts/messages.ts'
import type { Rule } from './rule.ts'
import { accessIsSafe } from './rules/access-is-safe.ts'
import { accessResolves } from './rules/access-resolves.ts'
import { choicesAreGiven } from './rules/choices-are-given.ts'
import { cultureIsKnown } from './rules/culture-is-known.ts'
import { defaultsFit } from './rules/defaults-fit.ts'
import { expressionsResolve } from './rules/expressions-resolve.ts'
import { fieldTypesAreKnown } from './rules/field-types-are-known.ts'
import { idsAreWellFormed } from './rules/ids-are-well-formed.ts'
import { lookIsKnown } from './rules/look-is-known.ts'
import { namesAreUnique } from './rules/names-are-unique.ts'
import { patternsAreSafe } from './rules/patterns-are-safe.ts'
import { pathsAreUnique } from './rules/paths-are-unique.ts'
import { recordsCanBeMade } from './rules/records-can-be-made.ts'
import { referencesResolve } from './rules/references-resolve.ts'
import { rolesAreGiven } from './rules/roles-are-given.ts'
import { samplesFit } from './rules/samples-fit.ts'
import { sizesAreBounded } from './rules/sizes-are-bounded.ts'
import { titleFieldExists } from './rules/title-field-exists.ts'

/** Every rule over a Blueprint of a size that rules can work on. */
const rules: readonly Rule[] = [
  idsAreWellFormed,
  namesAreUnique,
  fieldTypesAreKnown,
  referencesResolve,
  titleFieldExists,
  choicesAreGiven,
  patternsAreSafe,
  defaultsFit,
  expressionsResolve,
  recordsCanBeMade,
  pathsAreUnique,
  samplesFit,
  cultureIsKnown,
  lookIsKnown,
  rolesAreGiven,
  accessResolves,
  accessIsSafe
]

/** What is wrong with a Blueprint. What blocks make of their options is the generator's to say. */
export function check (blueprint: Blueprint): Finding[] {
  const tooLarge = sizesAreBounded(blueprint)
  return tooLarge.length > 0 ? tooLarge : rules.flatMap(rule => rule(blueprint))
}
