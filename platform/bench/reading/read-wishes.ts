import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { listOf, objectOf } from '../follow.ts'
import type { WishLine } from './measure.ts'

/** Where the wishes of others lie beside this clone. */
export const wishesDirectory = join(import.meta.dirname, '../../../../shared/wishes')

/** The files of wishes beside this clone, in order; none when they are not there. */
export function wishFiles (): string[] {
  return existsSync(wishesDirectory) ? readdirSync(wishesDirectory).filter(name => name.endsWith('.jsonl')).sort().map(name => join(wishesDirectory, name)) : []
}

export function nameOfFile (file: string): string {
  return basename(file, '.jsonl')
}

/** The wishes of a file of `{"id", "wish", "split_key"?, "meta"?: {"data_structures"?, "project"?}}` lines. */
export function readWishes (file: string): WishLine[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => {
    const { id, wish, split_key: key, meta } = objectOf(JSON.parse(line))
    const about = objectOf(meta ?? {})
    return {
      id: String(id),
      wish: String(wish),
      key: typeof key === 'string' ? key : String(id),
      structures: about.data_structures === undefined ? [] : listOf(about.data_structures).map(String),
      project: typeof about.project === 'string' && about.step !== undefined ? about.project : ''
    }
  }).filter(({ wish }) => wish !== '')
}
