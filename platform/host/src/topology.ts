import type { Kind } from '@dream/contracts/kinds'

/** Where the plugin of a kind runs: here, loaded from a package, or there, behind an address. */
export type Place = { use: string, options?: object } | { at: string }

/** What dream.config.ts says: a place for every kind. */
export type Topology = Record<Kind, Place>
