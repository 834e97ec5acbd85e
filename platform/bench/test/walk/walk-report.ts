import t from 'tap'
import { walkReport } from '../../walk/walk-report.ts'

const check = { task: 'Add a dog.', expected: '', kind: '' }
const judged = (outcome: 'pass' | 'partial' | 'fail' | 'unbuilt') => ({ check, act: 'create' as const, outcome, evidence: [] })

t.test('counts each half by itself and says how far they are apart', async t => {
  const text = walkReport([
    { id: 'a', half: 'tuning', problem: '', time: 1, judged: [judged('pass'), judged('partial'), judged('unbuilt'), judged('fail')] },
    { id: 'b', half: 'holdout', problem: '', time: 1, judged: [judged('fail')] }
  ], '2026-01-01')
  t.match(text, '| tuning | 1 | 4 | 1 | 1 | 1 | 1 | 0 | 25.0 % | 33.3 % | 37.5 % | 0/0 |')
  t.match(text, 'The holdout half is 25.0 points below the tuning half: a defect.')
})
