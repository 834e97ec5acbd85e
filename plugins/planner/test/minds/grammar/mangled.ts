import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { dogWalking, planOf } from '../../fixtures/plan.ts'

const words = `${dogWalking} users can add, edit and delete their own orders ( " : ; - # * ✓ 🐕 名前 and with of per each = * 1,000 status: open, done`.split(' ')

/** Numbers that look random and are the same every time. */
function numbers (seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648
  }
}

t.test('mangled wishes give a sound Blueprint or an honest finding, never a crash', async t => {
  for (let seed = 1; seed <= 150; seed++) {
    const next = numbers(seed)
    const text = Array.from({ length: 2 + Math.floor(next() * 60) }, () => words[Math.floor(next() * words.length)]).join(next() < 0.2 ? '\n- ' : ' ')
    const { intent, blueprint } = planOf(text)
    if (intent.verdict === 'not-an-app') continue
    const findings = blueprint === null ? [] : check(blueprint)
    if (findings.length > 0 || blueprint === null) t.same(findings, [], text)
  }
  t.pass('all of them')
})
