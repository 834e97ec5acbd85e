import BulkBar from './BulkBar.svelte'
import Picker from './Picker.svelte'
import type { Bulk } from './selection.svelte.ts'

export const bulk: Bulk = { Picker, Bar: BulkBar }
