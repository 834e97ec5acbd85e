import { createGrammarMind } from './grammar/grammar.ts'
import type { Mind } from './mind.ts'

/** The minds by the name that the option `mind` gives. */
export const minds = new Map<string, () => Mind>([
  ['grammar', createGrammarMind]
])
