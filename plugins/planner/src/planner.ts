import type { Handlers } from '@dream/contracts/plugin'
import { MindUnknown, WishEmpty, WishTooLong } from './errors.ts'
import { createGrammarMind } from './minds/grammar/grammar.ts'
import type { Mind } from './minds/mind.ts'
import manifest from '../package.json' with { type: 'json' }

export interface PlannerOptions {
  /** Which mind reads the wishes; "grammar" needs no model. */
  mind?: string
}

const longestWish = 50_000
const minds: Record<string, () => Mind> = { grammar: createGrammarMind }

/** Answers the calls of the kind Planner. Throws DRM_PLANNER_MIND_UNKNOWN for an option that names none. */
export function createPlanner ({ mind: wanted = 'grammar' }: PlannerOptions): Handlers<'Planner'> {
  const create = Object.hasOwn(minds, wanted) ? minds[wanted] : undefined
  if (create === undefined) throw new MindUnknown(wanted, Object.keys(minds).join(', '))
  const mind = create()
  return {
    async describePlanner () {
      return { plugin: { name: manifest.name, version: manifest.version, variant: mind.name, isolation: '', notes: [] } }
    },
    async plan ({ wish, current }) {
      if (wish === null || wish.text.trim() === '') throw new WishEmpty()
      if (wish.text.length > longestWish) throw new WishTooLong(wish.text.length)
      return mind.plan(wish, current)
    }
  }
}
