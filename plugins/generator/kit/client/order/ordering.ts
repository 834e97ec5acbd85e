import type { Bulk } from '../selection.svelte.ts'
import Handle from './Handle.svelte'
import OrderBar from './OrderBar.svelte'

/** Records are put into an order by hand. */
export const ordering: Bulk = { Picker: Handle, Bar: OrderBar }
