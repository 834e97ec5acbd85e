import type { Mind } from '../mind.ts'
import { account } from './account.ts'
import { notAnApp } from './1-read/verdict.ts'
import { read } from './1-read/read.ts'
import { spell, unspell } from './1-read/spelling.ts'
import { understand } from './2-understand/understand.ts'
import { change } from './changes/change.ts'
import { plan } from './3-plan/plan.ts'

/** The steps of reading a wish for a new app, in order. */
export type Phase = '1-read' | '2-understand' | '3-plan' | 'account'

/** Runs one phase; a measuring caller takes the time around it. */
export type RunPhase = <Value>(phase: Phase, work: () => Value) => Value

/** The mind that needs no model: an own lexicon and grammar, three phases. */
export function createGrammarMind (run: RunPhase = (_phase, work) => work()): Mind {
  return {
    name: 'grammar',
    plan (written, current) {
      if (current !== null) {
        const spelt = spell(written.text)
        const changed = change({ ...written, text: spelt.text }, current)
        return { ...changed, ...(changed.intent === null || changed.intent === undefined ? {} : { intent: unspell(changed.intent, spelt, written.text) }) }
      }
      const { spelt, refused, reading } = run('1-read', () => {
        const spelt = spell(written.text)
        const wish = { ...written, text: spelt.text }
        const refused = notAnApp(wish)
        return { spelt, refused, reading: refused === undefined ? read(wish) : undefined }
      })
      if (reading === undefined) return { intent: refused }
      const sketch = run('2-understand', () => understand(reading))
      const planned = run('3-plan', () => plan(sketch))
      const { blueprint, intent } = run('account', () => account(sketch, planned))
      return { blueprint, intent: unspell(intent, spelt, written.text) }
    }
  }
}
