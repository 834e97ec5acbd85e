import type { FieldPart } from '../parts.ts'
import FileInput from './FileInput.svelte'
import FileValue from './FileValue.svelte'

export const filePart: FieldPart = { input: FileInput, value: FileValue }
