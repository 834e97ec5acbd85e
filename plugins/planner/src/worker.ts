import type { Init } from '@dream/contracts/codec'
import type { Blueprint, PlanResponse, Wish } from '@dream/contracts/messages'
import type { Mind } from './minds/mind.ts'
import { minds } from './minds/minds.ts'

export interface Reading {
  /** Name of the mind. */
  mind: string
  wish: Wish
  current: Blueprint | null
}

const made = new Map<string, Mind>()

/** Runs in a worker thread: a long wish takes longer to read than an event loop that answers requests may wait. */
export default function read ({ mind: name, wish, current }: Reading): Init<PlanResponse> {
  let mind = made.get(name)
  if (mind === undefined) {
    mind = minds.get(name)?.()
    if (mind === undefined) throw new TypeError(`there is no mind ${name}`)
    made.set(name, mind)
  }
  return mind.plan(wish, current)
}
