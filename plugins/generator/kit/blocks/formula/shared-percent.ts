import { defineTool } from './shared.ts'

const of = { key: 'question', is: ['of'] }
const is = { key: 'question', is: ['is'] }
const change = { key: 'question', is: ['change'] }

export const percent = defineTool({
  inputs: {
    question: { label: 'Question', type: 'choice', start: 'of', choices: [{ id: 'of', label: 'Percent of' }, { id: 'is', label: 'What percent' }, { id: 'change', label: 'Change' }] },
    percent: { label: 'What is', type: 'percent', start: 15, minimum: -1e9, maximum: 1e9, when: of },
    of: { label: 'of', type: 'number', start: 240, when: of },
    part: { label: 'What percent is', type: 'number', start: 36, when: is },
    whole: { label: 'of', type: 'number', start: 240, when: is },
    from: { label: 'From', type: 'number', start: 80, when: change },
    to: { label: 'to', type: 'number', start: 92, when: change }
  },
  outputs: {
    amount: { label: 'Result', type: 'number', digits: 6, main: true, when: of },
    share: { label: 'Result', type: 'percent', main: true, when: is },
    change: { label: 'Change', type: 'percent', main: true, when: change },
    difference: { label: 'Difference', type: 'number', digits: 6, when: change },
    sentence: { label: 'In words', type: 'text' }
  },
  work ({ question, percent, of, part, whole, from, to }) {
    const amount = percent * of / 100
    const share = whole === 0 ? null : part / whole * 100
    const change = from === 0 ? null : (to - from) / Math.abs(from) * 100
    const sentence = question === 'of' ? `${tidy(percent)}% of ${tidy(of)} is ${tidy(amount)}`
      : question === 'is' ? share === null ? null : `${tidy(part)} is ${tidy(share)}% of ${tidy(whole)}`
        : change === null ? null : `${tidy(to)} is ${tidy(Math.abs(change))}% ${change < 0 ? 'less' : 'more'} than ${tidy(from)}`
    return { amount, share, change, difference: to - from, sentence }
  },
  note: ({ question, whole, from }) => (question === 'is' && whole === 0) || (question === 'change' && from === 0) ? 'Nothing is a percentage of zero.' : undefined
})

function tidy (number: number): string {
  return String(Math.round(number * 100) / 100)
}
