import type { EntitySchema, RecordItem } from '../shared/schema.ts'
import { deleteRecord, messageOf, restoreRecord, updateRecord } from './api.ts'
import { formats } from './app.ts'
import { lower } from './fields.ts'
import { headingText } from './texts.ts'
import { toast } from './toasts.svelte.ts'

/** Deletes a record and offers to undo it. Says whether it is gone. */
export async function deleteWithUndo (entity: EntitySchema, record: RecordItem): Promise<boolean> {
  const title = headingText(entity, record, formats())
  return attempt(async () => {
    await deleteRecord(entity, record.id)
    toast(`${title} was deleted`, { action: { label: 'Undo', run: () => attempt(() => restoreRecord(entity, record.id)) } })
  })
}

/** Sets a yes-no where it stands and offers to undo it. */
export async function setFlag (entity: EntitySchema, record: RecordItem, key: string, checked: boolean): Promise<boolean> {
  const label = lower(entity.fields[key]?.label ?? key)
  return attempt(async () => {
    await updateRecord(entity, record.id, { [key]: checked })
    toast(checked ? `Marked as ${label}` : `Marked as not ${label}`, { action: { label: 'Undo', run: () => attempt(() => updateRecord(entity, record.id, { [key]: !checked })) } })
  })
}

/** Does something with the server; when it fails, a toast says why. */
export async function attempt (action: () => Promise<unknown>): Promise<boolean> {
  try {
    await action()
    return true
  } catch (error) {
    toast(messageOf(error), { tone: 'negative' })
    return false
  }
}
