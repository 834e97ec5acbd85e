import t from 'tap'
import { withArticleOrNone } from '../../../../src/minds/grammar/3-plan/articles.ts'
import { planOf } from '../../../fixtures/plan.ts'

t.test('names that end in a preposition read well', async t => {
  t.equal(withArticleOrNone('fixed by'), 'who fixed it')
  t.equal(withArticleOrNone('taken by'), 'by whom it was taken')
  t.equal(withArticleOrNone('assigned to'), '"assigned to"')
  t.equal(withArticleOrNone('breed'), 'a breed')
})

t.test('a restatement never speaks of "a fixed by"', async t => {
  const { intent } = planOf('Repairs. I write down who brought it, what was wrong, who fixed it and when it was picked up')
  t.notMatch(intent.restatement.join(' '), /\b(?:a|an) \w+ by\b/)
})
