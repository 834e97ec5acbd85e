import type { ErrorAnswer } from '../shared/answers.ts'
import type { EntitySchema, FieldValue, RecordItem } from '../shared/schema.ts'
import { theAccess } from './access.ts'
import { recordsChanged } from './changes.svelte.ts'

/** What the server refused, or that it could not be reached. */
export interface ApiError {
  status: number
  code: string
  message: string
  /** Messages by the key of the field, for status 422. */
  fields: Record<string, string>
}

const mostAnswers = 60
const answers = new Map<string, string>()
const unexpected = 'Something went wrong. Try again in a moment.'

export type Input = Record<string, FieldValue>

/** Calls the app's own API. Rejects with an ApiError. */
export async function call<T> (method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal })
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw apiError(0, 'unreachable', 'The app cannot be reached. Check the connection, then try again.')
  }
  if (response.ok) {
    const text = await response.text()
    if (method === 'GET') remember(path, text)
    return JSON.parse(text || 'null')
  }
  if (response.status === 401) theAccess().lapsed()
  const answer: Partial<ErrorAnswer> = await response.json().catch(() => ({}))
  throw apiError(response.status, answer.code ?? 'failed', answer.message ?? unexpected, answer.fields)
}

/** The last answer at an address, for showing while it is read again. */
export function lastAnswer<T> (path: string): T | undefined {
  const text = answers.get(path)
  return text === undefined ? undefined : JSON.parse(text)
}

function remember (path: string, text: string): void {
  answers.delete(path)
  answers.set(path, text)
  const [oldest] = answers.keys()
  if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest)
}

/** For another person everything is read anew. */
export function forgetAnswers (): void {
  answers.clear()
}

export function apiError (status: number, code: string, message: string, fields: Record<string, string> = {}): ApiError {
  return { status, code, message, fields }
}

export function isApiError (error: unknown): error is ApiError {
  return typeof error === 'object' && error !== null && 'code' in error && 'fields' in error
}

export const messageOf = (error: unknown): string => isApiError(error) ? error.message : unexpected

export async function createRecord (entity: EntitySchema, input: Input): Promise<RecordItem> {
  return changed(await call<RecordItem>('POST', entity.api, input))
}

export async function updateRecord (entity: EntitySchema, id: string, input: Input): Promise<RecordItem> {
  return changed(await call<RecordItem>('PATCH', `${entity.api}/${encodeURIComponent(id)}`, input))
}

export async function deleteRecord (entity: EntitySchema, id: string): Promise<void> {
  changed(await call('DELETE', `${entity.api}/${encodeURIComponent(id)}`))
}

export async function restoreRecord (entity: EntitySchema, id: string): Promise<void> {
  changed(await call('POST', `${entity.api}/${encodeURIComponent(id)}/restore`))
}

export async function removeSamples (): Promise<void> {
  changed(await call('DELETE', '/api/_samples'))
}

export async function restoreSamples (): Promise<void> {
  changed(await call('POST', '/api/_samples/restore'))
}

/** Address of a list: empty values are left out. */
export function listUrl (entity: EntitySchema, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text === '' ? entity.api : `${entity.api}?${text}`
}

function changed<T> (answer: T): T {
  recordsChanged()
  return answer
}
