import type { EntitySchema, FieldValue, RecordItem } from '../shared/schema.ts'

export interface FormRequest {
  id: number
  entity: EntitySchema
  values: Record<string, FieldValue>
  /** Id of the record to change; absent for a new one. */
  record?: string
  /** Key of the field that is written into first. */
  first?: string
  done (record: RecordItem | undefined): void
}

let requests = $state.raw<FormRequest[]>([])
let next = 1

export const openForms = (): FormRequest[] => requests

/** Asks for a new record in a dialog, or for changes of one. Gives the saved record, or undefined when the visitor changed their mind. */
export function askForRecord (entity: EntitySchema, values: Record<string, FieldValue> = {}, existing: Pick<FormRequest, 'record' | 'first'> = {}): Promise<RecordItem | undefined> {
  return new Promise(resolve => {
    const id = next++
    const done = (record: RecordItem | undefined) => {
      requests = requests.filter(request => request.id !== id)
      resolve(record)
    }
    requests = [...requests, { id, entity, values, ...existing, done }]
  })
}
