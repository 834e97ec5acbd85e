import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

t.test('roles after a colon are a choice of those who have them', async t => {
  for (const who of ['Users', 'Members', 'Staff']) {
    const id = who === 'Staff' ? 'staff' : who.slice(0, -1).toLowerCase()
    t.match(fieldsOf(blueprintOf(`A team app. ${who} with roles: admin, editor, viewer.`), id), /role: choice admin\|editor\|viewer/, who)
  }
})
