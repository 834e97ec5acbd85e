import t from 'tap'
import { readIntent } from '../../src/lib/artefacts/intent.ts'
import type { Exchange } from '../../src/lib/events/conversation.ts'
import { optionTaken, wishFor } from '../../src/lib/questions.ts'

const [question] = readIntent({ questions: [{ id: 'q', text: 'Do you also want to keep suppliers?', options: ['Yes', 'No'], defaultOption: 'Yes', wishes: ['', 'Remove suppliers'] }] }).questions
const [colour] = readIntent({ questions: [{ id: 'c', text: 'Which colour?', options: ['Blue', 'Green'], defaultOption: 'Blue' }] }).questions
if (question === undefined || colour === undefined) throw new Error('The questions were not read.')

function wished (text: string, state: Exchange['state']): Exchange {
  return { id: text, text, restoring: 0, at: '', state, steps: [], intent: null, findings: [], stopped: undefined, version: 0 }
}

t.test('an option is taken by the wish the planner gave for it', async t => {
  t.equal(wishFor(question, 'No'), 'Remove suppliers')
  t.equal(wishFor(question, 'Yes'), '', 'the default is taken already')
  t.equal(wishFor(colour, 'Green'), 'Which colour? Green.', 'a planner that gave none is told question and answer')
})

t.test('a question is answered by a later wish that did not fail', async t => {
  t.equal(optionTaken(question, [wished('A shop', 'done')]), undefined)
  t.equal(optionTaken(question, [wished('Remove suppliers', 'failed')]), undefined)
  t.equal(optionTaken(question, [wished('Remove suppliers', 'waiting')]), undefined, 'nothing is removed before the person agrees')
  t.equal(optionTaken(question, [wished('Remove suppliers', 'working')]), 'No')
})
