import { addMonths, daysBetween, spanBetween, spanText, weekdayOf } from './shared-dates.ts'
import { defineTool } from './shared.ts'

export const age = defineTool({
  inputs: {
    born: { label: 'Date of birth', type: 'date', start: '1992-05-17' },
    on: { label: 'Age on', type: 'date', hint: 'Today, unless you choose another day' }
  },
  outputs: {
    age: { label: 'Age', type: 'text', main: true },
    days: { label: 'In days', type: 'integer' },
    weeks: { label: 'In weeks', type: 'integer' },
    weekday: { label: 'Born on a', type: 'text' },
    next: { label: 'Next birthday', type: 'date' },
    until: { label: 'Days until then', type: 'integer' }
  },
  work ({ born, on }) {
    if (on < born) return { age: null, days: null, weeks: null, weekday: null, next: null, until: null }
    const span = spanBetween(born, on)
    const days = daysBetween(born, on)
    const next = addMonths(born, (span.years + 1) * 12)
    return { age: spanText(span), days, weeks: Math.floor(days / 7), weekday: weekdayOf(born), next, until: daysBetween(on, next) }
  },
  note: ({ born, on }) => on < born ? 'That day is before the birth.' : undefined
})
