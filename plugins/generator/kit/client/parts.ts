import type { Component } from 'svelte'
import type { EntitySchema, FieldSchema, FieldValue } from '../shared/schema.ts'
import { theApp } from './app.ts'
import type { InputProps } from './input-props.ts'

/** How fields of a type are shown and asked for that only some apps have: see parts/ for each. */
export interface FieldPart {
  input: Component<PartInputProps>
  value: Component<PartValueProps>
}

export interface PartInputProps extends InputProps {
  field: FieldSchema
  entity: EntitySchema
  /** Key of the field. */
  name: string
}

export interface PartValueProps {
  field: FieldSchema
  value: FieldValue | undefined
  /** Whether there is room for all of it. */
  full?: boolean
  /** What the record is called. */
  title?: string
}

export function partOf (field: FieldSchema | undefined): FieldPart | undefined {
  return field === undefined ? undefined : theApp().parts?.[field.type]
}

/** The first picture that records have. */
export function pictureOf ({ fields }: EntitySchema): { key: string, field: FieldSchema, Picture: Component<PartValueProps> } | undefined {
  for (const [key, field] of Object.entries(fields)) {
    const part = field.type === 'image' ? partOf(field) : undefined
    if (part !== undefined) return { key, field, Picture: part.value }
  }
  return undefined
}
