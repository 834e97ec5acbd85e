import type { AppEntity } from '../2-lower/app.ts'
import type { Value } from '../3-print/value.ts'

/** Names of the groups where they are choices, stars or yes and no; others name themselves. */
export function groupsOf ({ schema }: AppEntity, by: string, key: string, { tones = false } = {}): Value {
  const field = by === 'field' ? schema.fields[key] : undefined
  if (field?.type === 'yes-no') return [{ id: 'true', label: field.label }, { id: 'false', label: `Not ${field.label.toLowerCase()}` }]
  if (field?.type === 'rating') return Array.from({ length: field.maximum ?? 5 }, (_, index) => ({ id: String(index + 1), label: index === 0 ? '1 star' : `${index + 1} stars` }))
  return field?.choices?.map(({ id, label, tone }) => ({ id, label, tone: tones && tone !== 'neutral' ? tone : undefined }))
}
