import type { FieldPart } from '../parts.ts'
import PlaceInput from './PlaceInput.svelte'
import PlaceValue from './PlaceValue.svelte'

export const placePart: FieldPart = { input: PlaceInput, value: PlaceValue }
