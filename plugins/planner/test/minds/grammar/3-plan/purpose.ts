import t from 'tap'
import { blueprintOf } from '../../../fixtures/plan.ts'

const names = {
  'I rent out tools to neighbours. Tools have a name and a day price. Loans have a tool, lent on and due back.': 'Tool Rental',
  'Appointments of a veterinary clinic. Owners have name and phone. Appointments have an owner, a date and a fee.': 'Veterinary Clinic',
  'An app called Fennel. I rent out tools to neighbours. Tools have a name and a day price.': 'Fennel'
}

for (const [wish, name] of Object.entries(names)) t.test(`calls "${wish.slice(0, 40)}" ${name}`, async t => t.equal(blueprintOf(wish).name, name))
