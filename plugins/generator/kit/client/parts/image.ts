import type { FieldPart } from '../parts.ts'
import FileInput from './FileInput.svelte'
import Picture from './Picture.svelte'

export const imagePart: FieldPart = { input: FileInput, value: Picture }
