import { defineSection, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'
import { weekdays, type Week } from '../../client/site/opening.ts'

interface HoursOptions extends SectionOptions { week: Week, note?: string }

export const block = defineSection<HoursOptions>({
  name: 'hours',
  component: 'OpeningHours',
  navigation: 'Opening hours',
  summary: 'Opening hours of each weekday, and whether it is open now.',
  properties: {
    week: { type: 'object', description: 'By day: "7:00–18:00", "9:00–12:30, 14:00–18:00". A day left out is closed.', properties: Object.fromEntries(weekdays.map(day => [day, textSchema('When.', 60)])), additionalProperties: false },
    note: textSchema('"Closed on public holidays."', 300)
  },
  required: ['week'],
  example: { week: { mon: '7:00–18:00', tue: '7:00–18:00' }, note: 'Closed on public holidays.' },
  title: 'Opening hours',
  words: ({ options }) => ({ week: Object.fromEntries(weekdays.map(day => [day, options.week[day] ?? 'Closed'])), note: options.note ?? '' })
})
