import type { FieldValue } from '../shared/schema.ts'

/** What every input of a form takes. A text that could not be understood is handed on as it is, for validation to refuse. */
export interface InputProps {
  id: string
  value: FieldValue | undefined
  onchange: (value: FieldValue) => void
  onblur: () => void
  invalid: boolean
  describedBy: string | undefined
  required: boolean
}
