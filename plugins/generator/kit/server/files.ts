import type { FileReference } from '../shared/schema.ts'
import { isFile } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import type { Database } from './database.ts'
import { fieldOf, type Entities, type EntityDefinition } from './entity.ts'
import { isPicture, mediaTypeOf } from './media-type.ts'
import { Problem } from './problem.ts'
import type { Context } from './records.ts'
import { name, sql } from './sql.ts'

const megabyte = 1024 * 1024

/** The most bytes that one file may have by the type of its field, and all of an app's together. */
const largest = { image: 5 * megabyte, file: 10 * megabyte, all: 200 * megabyte }
const longestName = 120
const day = 24 * 60 * 60 * 1000
/** How long a file stays that no record has: one never saved, and one that was replaced and may be wanted back. */
const patience = { unsaved: day, replaced: 30 * day }

/** Takes a file for a field of a record that is about to be saved with it. */
export async function keepFile (context: Context, entity: EntityDefinition, { key, fileName, request }: { key: string, fileName: string, request: Request }): Promise<FileReference> {
  const { whole, rights, clock, entities } = context
  const field = fieldOf(entity, key)
  if (field === undefined || (field.type !== 'image' && field.type !== 'file')) throw new Problem(404, 'not-found', `${entity.schema.label} has no file called "${key}".`)
  if (!rights.may(entity, 'change')) rights.demand(entity, 'create')
  if (!rights.mayWrite(entity, key)) throw new Problem(403, 'not-permitted', `You may not set this: ${field.label}.`)
  if (request.headers.get('content-type') !== 'application/octet-stream') throw new Problem(415, 'not-bytes', 'Send the file itself, as application/octet-stream.')
  const content = await readBytes(request, largest[field.type])
  const type = mediaTypeOf(content)
  if (content.length === 0) throw new Problem(422, 'empty-file', 'The file is empty.')
  if (field.type === 'image' && !isPicture(type)) throw new Problem(415, 'no-picture', `${field.label} must be a picture: JPEG, PNG, WebP, GIF or AVIF.`)
  const file = { id: crypto.randomUUID(), name: tidyName(fileName), type, size: content.length }
  whole.transaction(() => {
    forget(whole, entities, Date.parse(clock.timestamp))
    const kept = Number(whole.get(sql`select total("size") as n from "_files"`)?.n)
    if (kept + content.length > largest.all) throw new Problem(413, 'too-large', `The files of this app may have ${largest.all / megabyte} MB together. Remove some first.`)
    whole.run(sql`insert into "_files" ("id", "entity", "key", "name", "type", "size", "created_at", "content") values (${file.id}, ${entity.schema.name}, ${key}, ${file.name}, ${type}, ${file.size}, ${clock.timestamp}, ${content})`)
  })
  return file
}

/** Forgets what no record has had for long enough. */
function forget (db: Database, entities: Entities, now: number): void {
  db.run(sql`delete from "_files" where "record" is null and "created_at" < ${new Date(now - patience.unsaved).toISOString()}`)
  for (const { schema, table } of entities.values()) {
    for (const [key, field] of Object.entries(schema.fields)) {
      if (!isFile(field)) continue
      db.run(sql`delete from "_files" where "entity" = ${schema.name} and "key" = ${key} and "record" is not null and "created_at" < ${new Date(now - patience.replaced).toISOString()}
        and not exists (select 1 from ${name(table)} t where t."id" = "_files"."record" and t.${name(key)} = "_files"."id")`)
    }
  }
}

/** The entity, record and field that have a file now. */
export function ownerOf ({ whole }: Context, id: string): { entity: string, key: string, record: string } | undefined {
  const row = whole.get(sql`select "entity", "key", "record" from "_files" where "id" = ${id} and "record" is not null`)
  return row === undefined ? undefined : { entity: String(row.entity), key: String(row.key), record: String(row.record) }
}

/** What is in a file, in base64. */
export function contentOf ({ whole }: Context, id: string): string {
  const content = whole.get(sql`select "content" from "_files" where "id" = ${id}`)?.content
  const letters: string[] = []
  if (content instanceof Uint8Array) for (let place = 0; place < content.length; place += 8192) letters.push(String.fromCharCode(...content.subarray(place, place + 8192)))
  return btoa(letters.join(''))
}

/** A file as the browser gets it: pictures to be shown, everything else to be saved and never to be opened as a page. */
export function answerFile ({ whole }: Context, id: string): Response {
  const row = whole.get(sql`select "name", "type", "content" from "_files" where "id" = ${id}`)
  if (row === undefined || !(row.content instanceof Uint8Array)) throw new Problem(404, 'not-found', 'That file is not there any more.')
  const type = String(row.type)
  const shown = isPicture(type)
  return new Response(new Uint8Array(row.content), {
    headers: {
      'content-type': type,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(String(row.name)).replace(/['()*]/g, mark => `%${mark.charCodeAt(0).toString(16)}`)}`,
      'cache-control': 'private, max-age=3600'
    }
  })
}

/** Files that a record cannot have: those of another one or of another field. */
export function fileProblems ({ whole }: Context, entity: EntityDefinition, values: Readonly<Record<string, StoredValue>>, record: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
    const field = fieldOf(entity, key)
    if (field === undefined || !isFile(field) || typeof value !== 'string') return []
    const found = whole.get(sql`select 1 from "_files" where "id" = ${value} and "entity" = ${entity.schema.name} and "key" = ${key} and ifnull("record", ${record}) = ${record}`)
    return found === undefined ? [[key, `${field.label}: that file is not there any more. Choose it again.`]] : []
  }))
}

/** From now on the files are the record's. */
export function attachFiles ({ whole }: Context, entity: EntityDefinition, values: Readonly<Record<string, StoredValue>>, record: string): void {
  for (const [key, value] of Object.entries(values)) {
    const field = fieldOf(entity, key)
    if (field !== undefined && isFile(field) && typeof value === 'string') whole.run(sql`update "_files" set "record" = ${record} where "id" = ${value}`)
  }
}

async function readBytes (request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new Problem(413, 'too-large', `The file is larger than ${most / megabyte} MB.`)
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  const reader = request.body?.getReader()
  const pieces: Uint8Array[] = []
  let size = 0
  while (reader !== undefined) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      throw tooLarge()
    }
    pieces.push(value)
  }
  const content = new Uint8Array(size)
  let place = 0
  for (const piece of pieces) {
    content.set(piece, place)
    place += piece.byteLength
  }
  return content
}

/** A name without folders and without what file systems and headers do not take. */
function tidyName (given: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = (given.toWellFormed().split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '').trim()
  return plain === '' || /^\.+$/.test(plain) ? 'file' : plain.slice(-longestName)
}
