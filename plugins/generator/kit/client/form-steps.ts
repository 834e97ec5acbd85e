import type { KeyedField } from './fields.ts'

/** What a form asks for at a time. */
export interface FormStep {
  /** Empty where the form has no steps. */
  name: string
  fields: KeyedField[]
}

/** The fields of a form by its steps; those before the first named step belong to it. */
export function stepsOf (fields: readonly KeyedField[]): FormStep[] {
  const steps: FormStep[] = []
  for (const keyed of fields) {
    const last = steps.at(-1)
    const name = keyed.field.step
    if (last !== undefined && (name === undefined || name === last.name)) last.fields.push(keyed)
    else if (last?.name === '' && name !== undefined) {
      last.name = name
      last.fields.push(keyed)
    } else steps.push({ name: name ?? '', fields: [keyed] })
  }
  return steps
}
