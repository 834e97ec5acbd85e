import type { Api } from '#lib/api.ts'
import type { Version } from '#lib/artefacts/app.ts'
import type { Blueprint } from '#lib/artefacts/blueprint.ts'
import type { Intent, Understanding } from '#lib/artefacts/intent.ts'
import type { Wish } from '#lib/artefacts/wish.ts'

/** A version's blueprint, and the wishes that led to it with what was understood of each, newest first. */
export interface Plan {
  blueprint: Blueprint
  readings: Reading[]
}

export interface Reading {
  version: number
  wish: Wish
  intent: Intent
}

const most = 20

export async function readPlan (api: Pick<Api, 'versions' | 'blueprint' | 'wish' | 'intent'>, id: string, number: number): Promise<Plan> {
  const [blueprint, versions] = await Promise.all([api.blueprint(id, number), api.versions(id)])
  const readings = await Promise.all(lineage(number, versions).slice(0, most).map(async version => {
    const [wish, intent] = await Promise.all([api.wish(id, version), api.intent(id, version)])
    return { version, wish, intent }
  }))
  return { blueprint, readings }
}

/** The versions whose wishes made version `number`, newest first: from a restored one the line goes on where it was taken from. */
export function lineage (number: number, versions: readonly Pick<Version, 'number' | 'restoredFrom'>[]): number[] {
  const line: number[] = []
  for (let at = number; at > 0;) {
    const from = versions.find(version => version.number === at)?.restoredFrom ?? 0
    // A version is restored from an earlier one, so this ends.
    if (from > 0 && from < at) at = from
    else line.push(at--)
  }
  return line
}

/** How `element` came into the plan, by the newest wish that speaks of it. */
export function sourceOf (readings: readonly Reading[], element: string): Understanding['source'] | undefined {
  for (const { intent } of readings) {
    const sources = intent.understood.filter(item => item.element === element).map(item => item.source)
    const best = sources.find(source => source === 'stated') ?? sources.find(source => source === 'inferred') ?? sources[0]
    if (best !== undefined) return best
  }
  return undefined
}
