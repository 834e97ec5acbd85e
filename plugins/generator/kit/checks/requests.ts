import type { CheckedApp } from '@dream/contracts/app-module'
import type { EntitySchema, RecordItem } from '../shared/schema.ts'
import { expect, isRecord } from './expect.ts'

export interface Answer {
  status: number
  body: unknown
  headers: Headers
}

/** Sends a request as the app's own page would, with a JSON body. */
export async function send (app: CheckedApp, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await app.fetch(path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  const json = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, body: json ? JSON.parse(text) : text, headers: response.headers }
}

/** Adds a record and expects that it is taken. */
export async function add (app: CheckedApp, schema: EntitySchema, values: Readonly<Record<string, unknown>>): Promise<RecordItem> {
  const answer = await send(app, 'POST', schema.api, values)
  expect(answer.status === 201, `Adding ${schema.label} was answered with ${answer.status}: ${JSON.stringify(answer.body)}`)
  return asItem(answer.body)
}

/** Reads what is there and expects that it is. */
export async function get (app: CheckedApp, path: string): Promise<unknown> {
  const answer = await send(app, 'GET', path)
  expect(answer.status === 200, `${path} was answered with ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}

export async function getItems (app: CheckedApp, path: string): Promise<{ items: RecordItem[], total: number }> {
  const body = await get(app, path)
  expect(isRecord(body) && Array.isArray(body.items) && typeof body.total === 'number', `${path} gives no list.`)
  return { items: body.items.map(asItem), total: body.total }
}

export function asItem (body: unknown): RecordItem {
  expect(isItem(body), `That is no record: ${JSON.stringify(body)}`)
  return body
}

function isItem (body: unknown): body is RecordItem {
  return isRecord(body) && typeof body.id === 'string' && typeof body.created_at === 'string' && typeof body.updated_at === 'string'
}
