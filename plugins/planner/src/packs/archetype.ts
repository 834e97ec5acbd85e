import { kebab } from '../minds/grammar/nouns.ts'
import { parseFields, type FieldEntry } from './entity.ts'

/** A kind of app as it is written in a pack. */
export interface ArchetypeLine {
  /** Phrases by "|" that ask for it. */
  words: string
  /** What it keeps, by spaces, the main thing among the first; words of the entity lexicon in kebab case. */
  entities: string
  name: string
  mood?: 'calm' | 'playful' | 'sharp' | 'warm'
  /** Shown as a board whose columns are the choices of this field. */
  board?: { entity: string, field: string }
  /** What words mean in this kind of app, by spaces: "lesson=private-lesson". */
  means?: string
  /** Titles of sample records by the word for the thing, by "|". */
  names?: Record<string, string>
}

export interface Archetype {
  id: string
  words: string[]
  entities: string[]
  name: string
  mood: string
  board: { entity: string, field: FieldEntry } | undefined
  /** Ids of the entity lexicon by the word that means them here. */
  means: Map<string, string>
  names: Map<string, string[]>
}

export function parseArchetype (id: string, line: ArchetypeLine): Archetype {
  const field = line.board === undefined ? undefined : parseFields(id, line.board.field)[0]
  return {
    id: kebab(id),
    words: line.words.split('|'),
    entities: line.entities.split(' ').map(word => word.replaceAll('-', ' ')),
    name: line.name,
    mood: line.mood ?? '',
    means: new Map((line.means ?? '').split(' ').filter(pair => pair !== '').map(pair => [pair.split('=')[0]?.replaceAll('-', ' ') ?? '', pair.split('=')[1] ?? ''])),
    names: new Map(Object.entries(line.names ?? {}).map(([word, names]) => [word.replaceAll('-', ' '), names.split('|')])),
    board: line.board === undefined || field === undefined ? undefined : { entity: line.board.entity.replaceAll('-', ' '), field }
  }
}
