import type { EntitySchema, RecordItem } from '../shared/schema.ts'

export type Action = 'read' | 'create' | 'change' | 'delete'

/** What who uses the app may do; the server decides again. */
export interface Access {
  may (entity: EntitySchema, action: Action): boolean
  mayWrite (entity: EntitySchema, key: string): boolean
  /** Whether they look after the app. */
  owner: boolean
  /** Called when the server no longer knows who asks. */
  lapsed (): void
}

/** Where there are no people everybody may do everything. Set before anything is shown. */
let access: Access = { may: () => true, mayWrite: () => true, owner: true, lapsed () {} }

export const theAccess = (): Access => access

export function setAccess (next: Access): void {
  access = next
}

/** Whether something may be done with records of a kind, or with this one. */
export function may (action: Action, entity: EntitySchema, record?: RecordItem): boolean {
  const permitted = record?._may
  return access.may(entity, action) && (!Array.isArray(permitted) || permitted.includes(action))
}

/** Whether a field of this record may be written where it stands. */
export function mayWrite (entity: EntitySchema, key: string, record: RecordItem): boolean {
  return may('change', entity, record) && access.mayWrite(entity, key)
}
