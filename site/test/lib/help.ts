import t from 'tap'
import { readFinding } from '../../src/lib/artefacts/finding.ts'
import { helpFor } from '../../src/lib/help.ts'

t.test('offers what one click can do', async t => {
  t.equal(helpFor(readFinding({ code: 'go-back' }), { version: 2 }), 'go-back')
  t.equal(helpFor(readFinding({ code: 'step-timed-out' }), { version: 1 }), 'try-again')
})

t.test('offers nothing where only words help', async t => {
  t.equal(helpFor(readFinding({ code: 'go-back' }), { version: 1 }), undefined, 'there is no version before the first')
  t.equal(helpFor(readFinding({ code: 'change-not-understood' }), { version: 2 }), undefined)
})
