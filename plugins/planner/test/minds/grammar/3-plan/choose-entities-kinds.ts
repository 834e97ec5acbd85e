import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

t.test('an application for no job is a request of its own kind', async t => {
  t.match(fieldsOf(blueprintOf('A town hall website. Users should be able to submit applications and view the status.'), 'application'), /^title!: text/)
  t.match(fieldsOf(blueprintOf('A job board with companies, jobs and applications'), 'application'), /relation job/)
})

t.test('a loan of money has an amount and is paid back', async t => {
  const blueprint = blueprintOf('Loan management system. Manage customers, loans and repayments.')
  t.match(fieldsOf(blueprint, 'loan'), /amount!: money/)
  t.match(fieldsOf(blueprint, 'repayment'), /^loan!: relation loan/)
})

t.test('one picture told of a message leaves the message its text', async t => {
  t.match(fieldsOf(blueprintOf('A message board. Messages have a picture.'), 'message'), /content!: long-text/)
})

t.test('an appointment says its doctor by name', async t => {
  t.match(fieldsOf(blueprintOf('A clinic for patients, doctors and appointments'), 'appointment'), /doctor: relation doctor/)
})
