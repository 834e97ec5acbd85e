import type { Mind } from '../mind.ts'
import { account } from './account.ts'
import { notAnApp } from './1-read/verdict.ts'
import { read } from './1-read/read.ts'
import { understand } from './2-understand/understand.ts'
import { change } from './changes/change.ts'
import { plan } from './3-plan/plan.ts'

/** The mind that needs no model: an own lexicon and grammar, three phases. */
export function createGrammarMind (): Mind {
  return {
    name: 'grammar',
    plan (wish, current) {
      if (current !== null) return change(wish, current)
      const refused = notAnApp(wish)
      if (refused !== undefined) return { intent: refused }
      const sketch = understand(read(wish))
      return account(sketch, plan(sketch))
    }
  }
}
