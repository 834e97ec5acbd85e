import type { FieldPart } from '../parts.ts'
import AddressInput from './AddressInput.svelte'
import AddressValue from './AddressValue.svelte'

export const addressPart: FieldPart = { input: AddressInput, value: AddressValue }
