import { complete } from '@dream/contracts/codec'
import type { Blueprint, Intent } from '@dream/contracts/messages'
import { generate } from '../../../plugins/generator/src/generate.ts'
import { createGrammarMind } from '../../../plugins/planner/src/minds/grammar/grammar.ts'
import { countWords } from '../words.ts'
import { coloursAsked, hasColours } from './colours-asked.ts'
import { halfOf, type Half } from './halves.ts'
import { stores } from './structures.ts'
import { hasPlace, verbObjects } from './verb-objects.ts'

/** A line of a file of wishes. */
export interface WishLine {
  id: string
  wish: string
  /** What the half is decided by: wishes that stand in two files share it. */
  key: string
  structures: string[]
  /** The growing app that a change belongs to, empty for a wish of its own. */
  project: string
}

/** A part of a whole. */
export interface Share {
  part: number
  whole: number
}

export interface Measured {
  id: string
  half: Half
  /** What became of it: an app, an honest refusal of what cannot be built yet or is no app, an app that does not generate, or nothing at all. */
  outcome: 'app' | 'unbuilt' | 'refused' | 'broken' | 'crashed'
  problem: string
  archetype: string
  entities: string
  words: Share
  /** Content words that ask for what no block can build yet. */
  unbuiltWords: number
  lost: string[]
  pairs: Share
  unplaced: string[]
  structures: Share
  missing: string[]
  colours: Share
  /** Milliseconds by phase; "plan" is all of them. */
  phases: Record<string, number>
}

/** Plans and generates wishes in order; those of one project are changes to the app before them. */
export function createMeter (): (line: WishLine) => Measured {
  const phases = new Map<string, number>()
  const mind = createGrammarMind(fastest)
  const apps = new Map<string, Blueprint>()

  function plan ({ id, wish, project }: WishLine): { intent: Intent | null, blueprint: Blueprint | null } {
    const current = project === '' ? null : apps.get(project) ?? null
    const read = () => fastest('plan', () => complete('PlanResponse', mind.plan(complete('Wish', { id, text: wish, locale: 'en-US', timeZone: 'UTC', today: '2026-11-23' }), current)))
    read()
    const planned = read()
    if (project !== '' && planned.blueprint !== null) apps.set(project, planned.blueprint)
    return planned
  }

  return line => {
    phases.clear()
    const measured: Measured = {
      id: line.id, half: halfOf(line.key), outcome: 'crashed', problem: '', archetype: '', entities: '', words: { part: 0, whole: 0 }, unbuiltWords: 0, lost: [],
      pairs: { part: 0, whole: 0 }, unplaced: [], structures: { part: 0, whole: line.structures.length }, missing: line.structures, colours: { part: 0, whole: coloursAsked(line.wish) === undefined ? 0 : 1 }, phases: {}
    }
    try {
      const { intent, blueprint } = plan(line)
      if (intent === null) return { ...measured, problem: 'no Intent' }
      const problem = [...intent.findings, ...blueprint === null ? [] : fastest('generate', () => generate(blueprint).findings)].find(({ severity }) => severity === 'error')
      const pairs = verbObjects(line.wish)
      const unplaced = pairs.filter(pair => !hasPlace(pair, intent))
      const counted = countWords(complete('Wish', { text: line.wish }), intent)
      const missing = blueprint === null ? line.structures : line.structures.filter(structure => !stores(blueprint, structure))
      const asked = coloursAsked(line.wish)
      return {
        ...measured,
        outcome: intent.verdict === 'app' && problem === undefined && blueprint !== null ? 'app' : intent.verdict === 'app' && blueprint !== null ? 'broken' : /cannot build that yet/.test(problem?.message ?? '') ? 'unbuilt' : 'refused',
        problem: problem?.message ?? '',
        archetype: intent.archetype,
        entities: blueprint?.entities.map(({ name, fields }) => `${name}(${fields.length})`).join(' ') ?? '',
        words: { part: counted.understood, whole: counted.all },
        unbuiltWords: unbuiltWords(intent, line.wish),
        lost: counted.lost,
        pairs: { part: pairs.length - unplaced.length, whole: pairs.length },
        unplaced: unplaced.map(({ text }) => text),
        structures: { part: line.structures.length - missing.length, whole: line.structures.length },
        missing,
        colours: { part: asked !== undefined && blueprint !== null && hasColours(blueprint, asked) ? 1 : 0, whole: asked === undefined ? 0 : 1 },
        phases: Object.fromEntries(phases)
      }
    } catch (error) {
      return { ...measured, problem: String(error) }
    }
  }

  /** What else the machine does counts for nothing: of several runs the fastest is kept. */
  function fastest<Value> (phase: string, work: () => Value): Value {
    const started = performance.now()
    const value = work()
    phases.set(phase, Math.min(phases.get(phase) ?? Infinity, performance.now() - started))
    return value
  }
}

/** Content words inside what a finding calls not built yet. */
function unbuiltWords (intent: Intent, text: string): number {
  const spans = intent.notUnderstood.filter(({ nearest }) => intent.findings.some(({ code, message }) => code === 'not-built-yet' && message.includes(nearest[0] ?? '\n'))).flatMap(({ span }) => span === null ? [] : [span])
  return countWords(complete('Wish', { text }), complete('Intent', { understood: [{ spans }] })).understood
}
