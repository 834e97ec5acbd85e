import type { Bulk } from '../selection.svelte.ts'
import BulkOrderBar from './BulkOrderBar.svelte'
import PickerHandle from './PickerHandle.svelte'

/** Records are picked, and put into an order by hand. */
export const bulkOrdering: Bulk = { Picker: PickerHandle, Bar: BulkOrderBar }
