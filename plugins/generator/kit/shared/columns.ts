/** What a list shows sooner: dates that are due and where things stand, before what is read on the record's own page. */
const importance: readonly string[] = [
  'date', 'date-time', 'choice', 'money', 'yes-no', 'relation', 'percent', 'rating', 'duration', 'many-choice', 'tags', 'integer', 'number', 'text', 'time', 'colour', 'phone', 'email', 'link', 'address', 'place', 'file', 'image', 'rich-text', 'long-text'
]
/** From here on a column may be left out where there is no room for all. */
const dispensable = importance.indexOf('duration')
const most = 8
/** Read on the record's own page, and a picture beside the title. */
const elsewhere: readonly string[] = ['long-text', 'rich-text', 'image']

/** Smaller is more important. */
export function rankOf (type: string): number {
  return importance.indexOf(type)
}

export function isDispensable (type: string): boolean {
  return rankOf(type) >= dispensable
}

/** Keys of the columns where nobody chose them: the title, then the most important fields in the order of the form. */
export function chooseColumns ({ fields, title }: { fields: Readonly<Record<string, { type: string }>>, title: string }, except?: string): string[] {
  const shown = Object.entries(fields).filter(([key, { type }]) => key !== title && key !== except && !elsewhere.includes(type)).map(([key, { type }]) => ({ key, rank: rankOf(type) }))
  const kept = new Set(shown.toSorted((one, other) => one.rank - other.rank).slice(0, most - 1))
  return [...(title === except || fields[title] === undefined ? [] : [title]), ...shown.filter(column => kept.has(column)).map(({ key }) => key)]
}
