import type { Blueprint, Wish } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import type { PlanResponse } from '@dream/contracts/messages'

/** One way of reading wishes. Pure: the same wish and Blueprint give the same plan. */
export interface Mind {
  name: string
  plan (wish: Wish, current: Blueprint | null): Init<PlanResponse>
}
