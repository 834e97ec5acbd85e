import type { Blueprint, PlanResponse, Wish } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'

export function change (_wish: Wish, current: Blueprint): Init<PlanResponse> {
  return { blueprint: current }
}
