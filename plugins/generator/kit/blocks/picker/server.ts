import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { dieSides, limits, picks, startPicking, type Draw, type PickName, type Picking } from './shared.ts'

/** The list, the settings and the last draws of a picker. */
export function picker (block: string, own: Partial<Picking>): Part {
  return kept<Picking>({ block, start: { ...startPicking, ...own }, accept })
}

export function accept (sent: unknown): { value: Picking } | string {
  if (!isObject(sent)) return 'The list and its settings are missing.'
  const { entries, out, removing, dice, teams, range, hand, draws } = sent
  if (!isWords(entries)) return `The list takes up to ${limits.entries} entries of at most ${limits.letters} letters, none of them empty.`
  if (!isWords(out) || out.some(entry => !entries.includes(entry))) return 'Only entries of the list can have been drawn.'
  if (typeof removing !== 'boolean') return 'Whether drawn entries leave the list must be yes or no.'
  if (!isObject(dice) || !isWhole(dice.count, 1, limits.dice) || !dieSides.some(sides => sides === dice.sides)) return `Throw 1 to ${limits.dice} dice with ${dieSides.join(', ')} sides.`
  if (!isObject(teams) || (teams.by !== 'size' && teams.by !== 'count') || !isWhole(teams.number, 1, limits.teams)) return `Teams can be 1 to ${limits.teams}, or of so many people.`
  if (!isObject(range) || !isWhole(range.from, -1e9, 1e9) || !isWhole(range.to, -1e9, 1e9) || range.from > range.to) return 'The range must begin with its smaller number.'
  if (!isWhole(range.count, 1, limits.numbers) || typeof range.repeats !== 'boolean') return `Draw 1 to ${limits.numbers} numbers at once.`
  if (!isWhole(hand, 1, limits.hand)) return `Draw 1 to ${limits.hand} cards at once.`
  if (!Array.isArray(draws) || draws.length > limits.draws || !draws.every(isDraw)) return `The last ${limits.draws} draws are kept, each with what was drawn and when.`
  return {
    value: {
      entries,
      out,
      removing,
      dice: { count: dice.count, sides: Number(dice.sides) },
      teams: { by: teams.by, number: teams.number },
      range: { from: range.from, to: range.to, count: range.count, repeats: range.repeats },
      hand,
      draws: draws.map(({ pick, result, of, at }) => ({ pick, result, of, at }))
    }
  }
}

function isObject (value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isWhole (value: unknown, from: number, to: number): value is number {
  return Number.isInteger(value) && Number(value) >= from && Number(value) <= to
}

function isWords (value: unknown): value is string[] {
  return Array.isArray(value) && value.length <= limits.entries && value.every(word => isText(word, limits.letters) && word.trim() !== '')
}

function isText (value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isDraw (value: unknown): value is Draw {
  return isObject(value) && isPick(value.pick) && isText(value.result, 2000) && isText(value.of, 200) && isText(value.at, 30) && !Number.isNaN(Date.parse(value.at))
}

function isPick (value: unknown): value is PickName {
  return picks.some(pick => pick === value)
}
