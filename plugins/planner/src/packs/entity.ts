import { isFieldType, type FieldType } from '@dream/contracts/blueprint/field-types'
import { PackInvalid } from '../errors.ts'
import { kebab } from '../minds/grammar/nouns.ts'

/** What a kind of thing is, which decides how it is titled, dated and sampled. */
export type Nature = 'person' | 'thing' | 'place' | 'event' | 'record' | 'document'

const icons: Record<Nature, string> = { person: 'person', thing: 'box', place: 'pin', event: 'calendar', record: 'list', document: 'file' }

/** An entity of the lexicon as it is written in a pack. */
export interface EntityLine {
  /** Other words for it, separated by spaces or, with several words each, by "|". */
  also?: string
  nature: Nature
  /** Words for many of it or for what it is part of, by "|": they mean it and never name it; "word=name" says what does. */
  whole?: string
  /** "name!, breed, owner>client|user, birth date:date, status(open|done)=open": see parseFields. Separated by commas. */
  fields: string
  /** What a record belongs to: one parent per item, alternatives by "|", best first. */
  of?: string[]
  /** Titles of sample records by "|". */
  names?: string
  /** Sample values by field name, by "|". */
  pools?: Record<string, string>
  icon?: string
}

export interface FieldEntry {
  name: string
  type?: FieldType
  required: boolean
  title: boolean
  choices: string[]
  /** Words of the entities it points at, best first; empty when it holds a value of its own. */
  links: string[]
  defaultValue: string
}

export interface EntityEntry {
  id: string
  words: string[]
  /** What a record is called by words that stand for many of it: "reading list" → book. */
  namedFor: Map<string, string>
  nature: Nature
  fields: FieldEntry[]
  of: string[][]
  names: string[]
  pools: Map<string, string[]>
  icon: string
}

/** Reads an entity line; throws DRM_PLANNER_PACK_INVALID for a line that breaks the form. */
export function parseEntity (id: string, line: EntityLine): EntityEntry {
  const word = id.replaceAll('-', ' ')
  const fields = parseFields(id, line.fields)
  const namedFor = new Map((line.whole ?? '').split('|').filter(part => part !== '').map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? word]))
  if (fields.length === 0) throw new PackInvalid(id, 'it has no fields')
  return {
    id,
    words: [word, ...splitWords(line.also), ...namedFor.keys()],
    namedFor,
    nature: line.nature,
    fields,
    of: (line.of ?? []).map(group => group.split('|')),
    names: line.names?.split('|') ?? [],
    pools: new Map(Object.entries(line.pools ?? {}).map(([name, values]) => [name, values.split('|')])),
    icon: line.icon ?? icons[line.nature]
  }
}

/** "a|b c" holds "a" and "b c"; without "|" every word stands alone. */
export function splitWords (words: string | undefined): string[] {
  if (words === undefined || words === '') return []
  return (words.includes('|') ? words.split('|') : words.split(' ')).map(word => word.trim())
}

/** A field is `name`, then `*` for the title, `!` for required, `>link|link`, `:type`, `(choice|choice)` and `=default`. A link is text in an app that keeps none of what it points at. */
export function parseFields (owner: string, text: string): FieldEntry[] {
  const fields = text.split(',').map(part => part.trim()).filter(part => part !== '').map(part => {
    const match = /^(?<name>[a-z][a-z0-9 -]*?)(?<title>\*)?(?<required>!)?(?:>(?<links>[a-z][a-z |-]*))?(?::(?<type>[a-z-]+))?(?<required2>!)?(?:\((?<choices>[^)]+)\))?(?:=(?<value>.+))?$/.exec(part)?.groups
    if (match === undefined) throw new PackInvalid(owner, `"${part}" is no field`)
    const choices = match.choices?.split('|') ?? []
    const links = match.links?.split('|') ?? []
    const type = choices.length > 0 ? 'choice' : links.length > 0 ? 'text' : match.type
    if (type !== undefined && !isFieldType(type)) throw new PackInvalid(owner, `"${type}" is no field type`)
    return {
      name: match.name ?? '',
      ...(type === undefined ? {} : { type }),
      required: match.required !== undefined || match.required2 !== undefined,
      title: match.title !== undefined,
      choices,
      links,
      defaultValue: match.value === undefined ? '' : choices.length > 0 ? kebab(match.value) : match.value
    }
  })
  const names = fields.map(field => field.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new PackInvalid(owner, `it has "${twice}" twice`)
  return fields
}
