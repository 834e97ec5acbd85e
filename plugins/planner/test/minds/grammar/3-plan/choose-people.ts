import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { unknownKinds } from '../../../../src/packs/audiences.ts'
import { blueprintOf, planOf } from '../../../fixtures/plan.ts'

/** "entity: roles actions rows" of each permission. */
function rights (wish: string): string[] {
  return blueprintOf(wish).people?.access.map(({ entity, roles, actions, rows }) => `${entity}: ${roles.join(' ')} ${actions.join(' ')} ${rows}`) ?? []
}

t.test('a wish without people in it stays without accounts', async t => {
  for (const wish of ['Track my expenses by category', 'I run a dog walking business. Clients have a name and a phone. Each client has dogs.', 'Users can add tasks and delete tasks', 'Clients can book walks']) t.equal(blueprintOf(wish).people, null, wish)
})

t.test('who signs up for a blog writes and everybody reads', async t => {
  const { people } = blueprintOf('A blog where users can sign up, write posts and comment on posts. Everybody can read posts. Only admins can delete comments.')
  t.same(people?.roles.map(role => role.id), ['admin', 'member'])
  t.same(people?.signUp, ['member'])
  const access = rights('A blog where users can sign up, write posts and comment on posts. Everybody can read posts. Only admins can delete comments.')
  t.ok(access.includes('post: anyone read all'))
  t.ok(access.includes('post: member create change delete own'))
  t.ok(access.includes('comment: member create change own'), 'nobody but admins deletes comments')
})

t.test('one’s own tasks are nobody else’s', async t => {
  t.same(rights('To-do app with login'), [': owner read create change delete all', 'task: member read create change delete own'])
})

t.test('subjects of sentences are roles with what they do', async t => {
  const wish = 'Students can apply for internships and companies can post internships. Companies can review applications.'
  const access = rights(wish)
  t.ok(access.includes('internship: company create change own'))
  t.ok(access.includes('application: student read create change own'))
  t.ok(access.includes('application: company read change all'))
  t.same(blueprintOf(wish).people?.fields, [{ field: 'application.status', roles: ['owner', 'company'] }])
})

t.test('who may not see other people writes down a name', async t => {
  const blueprint = blueprintOf('Students can apply for internships and companies can post internships. Companies can review applications.')
  const application = blueprint.entities.find(({ id }) => id === 'application')
  t.match(application?.fields.find(({ id }) => id === 'application.applicant'), { type: 'text', target: '' })
  t.match(Buffer.from(application?.samples[0]?.values ?? '').toString(), /"applicant":"\p{Lu}\p{L}+ /u)
})

t.test('stories say who wants what', async t => {
  const { people } = blueprintOf('As a teacher I want to record grades. As a parent, I want to view grades.')
  t.same(people?.roles.map(role => role.id), ['owner', 'teacher', 'parent'])
  t.same(people?.signUp, ['parent'], 'teachers are added by the owner')
})

t.test('the records of somebody who signs up are their profile', async t => {
  const wish = 'Library system: librarians manage books, members can search books and borrow them. Log in required.'
  t.equal(blueprintOf(wish).people?.profile, 'member')
  t.ok(rights(wish).includes('loan: member read create change loan.borrower'))
})

t.test('what was planned for people keeps the rules', async t => {
  for (const wish of [
    'A forum with user registration and login, topics and replies, moderators can delete topics',
    'Clinic: patients can book appointments, doctors can view patients and write prescriptions, admins manage doctors. Only doctors can change prescriptions.',
    'A shop with accounts. Customers can order products. Only administrators can add products.',
    'School app with a login for teachers, students and parents. Grades can only be edited by teachers.',
    'CRM with login for our sales team'
  ]) {
    const { blueprint, intent } = planOf(wish)
    if (blueprint === null) throw new Error('There is no Blueprint.')
    t.same(check(blueprint).filter(({ severity }) => severity === 'error'), [], wish)
    t.not(blueprint.people, null, wish)
    t.ok(intent.understood.some(({ kind }) => kind === 'access'), wish)
  }
})

t.test('audiences name kinds of apps that there are', async t => {
  t.same(unknownKinds, [])
})
