import type { Question } from '#lib/artefacts/intent.ts'
import type { Exchange } from '#lib/events/conversation.ts'

/** What to wish for to take an option; empty when it is taken already. */
export function wishFor (question: Question, option: string): string {
  if (option === question.defaultOption) return ''
  return question.wishes[question.options.indexOf(option)] || `${question.text} ${option}.`
}

/** The option that a later wish of the conversation took; undefined while the default stands. */
export function optionTaken (question: Question, exchanges: readonly Exchange[]): string | undefined {
  return question.options.find(option => {
    const wish = wishFor(question, option)
    return wish !== '' && exchanges.some(({ text, state }) => text === wish && (state === 'working' || state === 'done'))
  })
}
