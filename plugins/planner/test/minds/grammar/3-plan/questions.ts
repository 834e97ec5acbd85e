import t from 'tap'
import { blueprintOf, dogWalking, fieldsOf, planOf } from '../../../fixtures/plan.ts'

t.test('every other answer to a question is a wish that the planner understands', async t => {
  const wishes = [dogWalking, 'app for my bakery', 'Keep track of our school library: books with a title and author, loans with a date and a due date.']
  const answers = wishes.flatMap(wish => planOf(wish).intent.questions.flatMap(({ options, defaultOption, wishes: answers }) =>
    options.map((option, index) => ({ app: wish, answer: answers[index], taken: option === defaultOption }))))
  t.ok(answers.length > 2)
  for (const { app, answer = '', taken } of answers) {
    if (taken) t.equal(answer, '', 'what is taken already changes nothing')
    else t.ok(planOf(answer, blueprintOf(app)).blueprint, `"${answer}"`)
  }
})

t.test('no to a guessed relation takes its field away', async t => {
  const question = planOf(dogWalking).intent.questions.find(({ id }) => id === 'relation.walk.dog')
  t.same(question?.wishes, ['', 'Remove the dog from walks'])
  t.notMatch(fieldsOf(planOf(question?.wishes?.[1] ?? '', blueprintOf(dogWalking)).blueprint ?? blueprintOf(dogWalking), 'walk'), /dog/)
})
