import type { Picking } from './shared.ts'

export interface PickProps {
  value: Picking
  /** Whether what the server keeps has arrived. */
  ready: boolean
  /** What one entry of the list is called. */
  noun: string
  /** Notes a draw, and what else it changes. */
  drawn (result: string, of: string, also?: Partial<Picking>): void
  change (value: Picking): void
}
