import t from 'tap'
import { spell } from '../../../../src/minds/grammar/1-read/spelling.ts'
import { blueprintOf, planOf, fieldsOf } from '../../../fixtures/plan.ts'

t.test('sets right what is misspelt and leaves other words alone', async t => {
  t.equal(spell('costumers recieve an apointment, if they payed').text, 'customers receive an appointment, if they paid')
  t.equal(spell('volunteeers and compnaies').text, 'volunteers and companies')
  for (const text of ['bread and breeds of zorbles', 'patterns in the cellar', 'the sector is founding', 'call it "Recieve"', 'our friend Costumar Ltd']) t.equal(spell(text).text, text)
})

t.test('reads shouting as speech', async t => {
  t.equal(spell('CLIENTS HAVE A NAME AND A PHONE').text, 'clients have a name and a phone')
  t.equal(fieldsOf(blueprintOf('CLIENTS HAVE A NAME AND A PHONE. EACH CLIENT HAS DOGS WITH A BREED'), 'dog'), fieldsOf(blueprintOf('Clients have a name and a phone. Each client has dogs with a breed'), 'dog'))
})

t.test('what was understood is shown in the words that were written', async t => {
  const wish = 'My costumers have a name, an adress and a telefon. They recieve quvxes.'
  const { intent, blueprint } = planOf(wish)
  t.match(blueprint?.entities[0]?.id, 'customer')
  const at = (element: string): string => wish.slice(intent.understood.find(item => item.element === element)?.spans[0]?.start, intent.understood.find(item => item.element === element)?.spans[0]?.end)
  t.match(at('customer.address'), 'adress')
  t.match(at('customer.phone'), 'telefon')
  t.ok(intent.notUnderstood.every(lost => lost.span !== null && wish.slice(lost.span.start, lost.span.end) === lost.text))
})
