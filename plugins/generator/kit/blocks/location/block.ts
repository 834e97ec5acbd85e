import { defineSection, textSchema, type SectionOptions } from '../../../src/blocks/define-section.ts'
import { weekdays, type Week } from '../../client/site/opening.ts'

interface LocationOptions extends SectionOptions { address: string, directions?: string, week?: Week, phone?: string, email?: string }

export const block = defineSection<LocationOptions>({
  name: 'location',
  component: 'Location',
  navigation: 'Find us',
  summary: 'Where it is: the address on a drawn map, how to get there, and opening hours.',
  properties: {
    address: textSchema('Street and town, with line breaks.', 300),
    directions: textSchema('How to get there.', 500),
    phone: textSchema('A phone number.', 40),
    email: textSchema('An e-mail address.', 120),
    week: { type: 'object', description: 'Opening hours, as in "hours".', properties: Object.fromEntries(weekdays.map(day => [day, textSchema('When.', 60)])), additionalProperties: false }
  },
  required: ['address'],
  example: { address: '12 Canal Row\nLeeds LS1 4AB', directions: 'Two minutes from the station.' },
  title: 'Where to find us',
  words: ({ options: { address, directions = '', phone, email, week } }) => ({
    address,
    directions,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(week === undefined ? {} : { week: Object.fromEntries(weekdays.map(day => [day, week[day] ?? 'Closed'])) })
  })
})
