import type { EntitySchema, RecordItem } from '../shared/schema.ts'
import { refusedMove } from '../shared/transitions.ts'
import { attempt } from './actions.ts'
import { updateRecord } from './api.ts'
import { formats } from './app.ts'
import { lower } from './fields.ts'
import { headingText } from './texts.ts'
import { toast } from './toasts.svelte.ts'

/** Lets a choice be another and offers to undo it where the way back is allowed. */
export async function setChoice (entity: EntitySchema, record: RecordItem, key: string, to: string | null): Promise<boolean> {
  const field = entity.fields[key]
  const from = record[key]
  if (field === undefined || (typeof from !== 'string' && from !== null)) return false
  const problem = refusedMove(field, from, to)
  if (problem !== undefined) {
    toast(problem, { tone: 'negative' })
    return false
  }
  return attempt(async () => {
    await updateRecord(entity, record.id, { [key]: to })
    const text = `${headingText(entity, record, formats())}: ${field.choices?.find(choice => choice.id === to)?.label ?? `no ${lower(field.label)}`}`
    const undo = { label: 'Undo', run: () => attempt(() => updateRecord(entity, record.id, { [key]: from })) }
    toast(text, refusedMove(field, to, from) === undefined ? { action: undo } : {})
  })
}
