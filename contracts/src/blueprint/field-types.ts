/** What a field can hold; see design.md, "The Blueprint". Values are stored as the comment says. */
export const fieldTypes = [
  'text', // one line
  'long-text', // several lines
  'number', // a float
  'integer',
  'percent', // a float, 45 for 45 %; may be above 100
  'rating', // integer, 1 to the field's maximum, 5 where it has none
  'money', // integer minor units of the Blueprint's currency
  'date', // "2026-11-23"
  'time', // "14:30"
  'date-time', // "2026-11-23T14:30", in the app's time zone
  'duration', // integer minutes
  'yes-no', // 0 or 1
  'choice', // the id of one of the field's choices
  'many-choice', // a JSON list of ids of the field's choices
  'tags', // a JSON list of words
  'colour', // "#rrggbb", small letters
  'email',
  'phone',
  'link', // http or https
  'rich-text', // several lines of Markdown: headings, lists, quotes, bold, italic, code, links
  'address', // the lines of a postal address
  'place', // latitude and longitude in degrees, "52.52,13.405"
  'image', // the id of one of the app's files, a picture
  'file', // the id of one of the app's files
  'relation' // the id of a record of the target entity
] as const

/** Types whose values are lists: nothing is named by them, compared with them or the only one to have them. */
export const listTypes: readonly string[] = ['many-choice', 'tags'] satisfies FieldType[]

/** Types whose values are files of the app: samples have none, and nothing is named by them or worked out as one. */
export const fileTypes: readonly string[] = ['image', 'file'] satisfies FieldType[]

export type FieldType = typeof fieldTypes[number]

export function isFieldType (type: string): type is FieldType {
  return fieldTypes.some(known => known === type)
}

/** How many stars a rating has where nobody says, and the fewest and most it can have. */
export const stars = { usual: 5, fewest: 2, most: 10 } as const

/** Whether `text` is latitude and longitude as they are stored. */
export function isPlace (text: string): boolean {
  const match = /^(-?\d{1,2}(?:\.\d{1,6})?),(-?\d{1,3}(?:\.\d{1,6})?)$/.exec(text)
  return match !== null && Math.abs(Number(match[1])) <= 90 && Math.abs(Number(match[2])) <= 180
}
