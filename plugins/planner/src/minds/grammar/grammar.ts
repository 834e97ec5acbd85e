import type { Mind } from '../mind.ts'
import { account } from './account.ts'
import { notAnApp } from './1-read/verdict.ts'
import { read } from './1-read/read.ts'
import { spell, unspell } from './1-read/spelling.ts'
import { understand } from './2-understand/understand.ts'
import { change } from './changes/change.ts'
import { plan } from './3-plan/plan.ts'

/** The mind that needs no model: an own lexicon and grammar, three phases. */
export function createGrammarMind (): Mind {
  return {
    name: 'grammar',
    plan (written, current) {
      const spelt = spell(written.text)
      const wish = { ...written, text: spelt.text }
      if (current !== null) {
        const changed = change(wish, current)
        return { ...changed, ...(changed.intent === null || changed.intent === undefined ? {} : { intent: unspell(changed.intent, spelt, written.text) }) }
      }
      const refused = notAnApp(wish)
      if (refused !== undefined) return { intent: refused }
      const sketch = understand(read(wish))
      const { blueprint, intent } = account(sketch, plan(sketch))
      return { blueprint, intent: unspell(intent, spelt, written.text) }
    }
  }
}
