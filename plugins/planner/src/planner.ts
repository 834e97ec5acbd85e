import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { type Init, complete } from '@dream/contracts/codec'
import type { PlanResponse } from '@dream/contracts/messages'
import type { Handlers } from '@dream/contracts/plugin'
import { MindUnknown, WishEmpty, WishTooLong, WishTooSlow } from './errors.ts'
import { minds } from './minds/minds.ts'
import type { Reading } from './worker.ts'
import manifest from '../package.json' with { type: 'json' }

export interface PlannerOptions {
  /** Which mind reads the wishes; "grammar" needs no model. */
  mind?: string
  /** Threads that read; 1 unless told. */
  threads?: number
}

export interface Planner {
  handlers: Handlers<'Planner'>
  close (): Promise<void>
}

const longestWish = 50_000
const longestMs = 20_000

/** Read once at the start, so that the first person does not wait while the packs are indexed and the code warms up. */
const warmUp = 'A club keeps members with a name, an email and a joining date. Each member has payments with an amount and a date. Show the total per month.'

/** Answers the calls of the kind Planner. Throws DRM_PLANNER_MIND_UNKNOWN for an option that names none. */
export function createPlanner ({ mind = 'grammar', threads = 1 }: PlannerOptions): Planner {
  if (!minds.has(mind)) throw new MindUnknown(mind, [...minds.keys()].join(', '))
  const pool = new Piscina({ filename: fileURLToPath(new URL('./worker.ts', import.meta.url)), minThreads: threads, maxThreads: threads })

  async function read (reading: Reading): Promise<Init<PlanResponse>> {
    const late = AbortSignal.timeout(longestMs)
    try {
      const plan: Init<PlanResponse> = await pool.run(reading, { signal: late })
      return plan
    } catch (error) {
      throw late.aborted ? new WishTooSlow(longestMs / 1000) : error
    }
  }

  // A failure shows again when the first wish is read.
  read({ mind, wish: complete('Wish', { text: warmUp, locale: 'en-US', timeZone: 'UTC', today: '2026-01-01' }), current: null }).catch(() => {})

  return {
    handlers: {
      async describePlanner () {
        return { plugin: { name: manifest.name, version: manifest.version, variant: mind, isolation: '', notes: [] } }
      },
      async plan ({ wish, current }) {
        if (wish === null || wish.text.trim() === '') throw new WishEmpty()
        const characters = Array.from(wish.text).length
        if (characters > longestWish) throw new WishTooLong(characters)
        return await read({ mind, wish, current })
      }
    },
    close: async () => { await pool.destroy() }
  }
}
