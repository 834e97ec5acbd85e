import { call } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { dieSides, limits, picks, startPicking, type PickName, type Picking } from './shared.ts'

interface PickerOptions {
  picks: PickName[]
  noun?: string
  entries?: string[]
  removing?: boolean
  dice?: { count?: number, sides?: number }
  teams?: { size?: number, count?: number }
  range?: { from?: number, to?: number, count?: number, repeats?: boolean }
  hand?: number
}

export interface PickerPlan extends Lowered {
  picks: PickName[]
  noun: string
  start: Partial<Omit<Picking, 'out' | 'draws'>>
}

const whole = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum })

export const block = defineBlock<PickerOptions, PickerPlan>({
  name: 'picker',
  summary: 'Lets chance decide: dice, a wheel of names, names from a list, teams, a coin, playing cards, numbers of a range, a shuffled list. The list, the settings and the last draws are kept.',
  stage: 'tool',
  keeps: true,
  icon: 'sparkle',
  schema: {
    type: 'object',
    properties: {
      picks: { type: 'array', minItems: 1, maxItems: picks.length, uniqueItems: true, items: { enum: [...picks] }, description: 'What can be drawn; several stand as tabs, the first one open.' },
      noun: { type: 'string', minLength: 1, maxLength: 30, description: 'What one entry of the list is called, in lower case: "name", "player", "dinner". Default "name".' },
      entries: { type: 'array', maxItems: limits.entries, items: { type: 'string', minLength: 1, maxLength: limits.letters, pattern: '\\S' }, description: 'What the list holds at first.' },
      removing: { type: 'boolean', description: 'Whether what was drawn leaves the list, until it is filled up again. Default false.' },
      dice: {
        type: 'object',
        properties: { count: { ...whole(1, limits.dice), description: 'How many dice. Default 2.' }, sides: { enum: [...dieSides], description: 'Default 6.' } },
        additionalProperties: false
      },
      teams: {
        type: 'object',
        properties: { size: { ...whole(1, limits.teams), description: 'How many people in a team.' }, count: { ...whole(1, limits.teams), description: 'How many teams; instead of their size.' } },
        additionalProperties: false
      },
      range: {
        type: 'object',
        properties: {
          from: { ...whole(-1e9, 1e9), description: 'Smallest number. Default 1.' },
          to: { ...whole(-1e9, 1e9), description: 'Largest number. Default 100.' },
          count: { ...whole(1, limits.numbers), description: 'How many at once. Default 1.' },
          repeats: { type: 'boolean', description: 'Whether a number can come twice. Default false.' }
        },
        additionalProperties: false
      },
      hand: { ...whole(1, limits.hand), description: 'How many playing cards at once. Default 1.' }
    },
    required: ['picks'],
    additionalProperties: false
  },
  example: { picks: ['wheel', 'teams'], entries: ['Amira', 'Ben', 'Chloe', 'Daniel'], removing: true, teams: { size: 2 } },
  lower ({ options, problem }) {
    const range = { ...startPicking.range, ...options.range }
    if (range.from > range.to) {
      problem(`The range of the picker goes from ${range.from} to ${range.to}.`, 'Begin with the smaller number.')
      return undefined
    }
    const { entries, removing, dice, teams, hand } = options
    return {
      picks: options.picks,
      noun: options.noun ?? 'name',
      start: {
        ...(entries === undefined ? {} : { entries }),
        ...(removing === undefined ? {} : { removing }),
        ...(dice === undefined ? {} : { dice: { ...startPicking.dice, ...dice } }),
        ...(teams === undefined ? {} : { teams: teams.count === undefined ? { by: 'size', number: teams.size ?? 2 } : { by: 'count', number: teams.count } }),
        ...(options.range === undefined ? {} : { range }),
        ...(hand === undefined ? {} : { hand })
      }
    }
  },
  element: ({ id, picks, noun, start }) => element('picker', 'Picker', { block: id, picks, noun: noun === 'name' ? undefined : noun, start: { ...start } }),
  server: ({ id, start }) => call(ofServer('picker', 'picker'), id, { ...start }),
  checks: ({ id }) => [checkOf('picker', 'keeps', { block: id, what: 'what the picker draws from', good: goodPicking, bad: { ...goodPicking, entries: [''] } })]
})

const goodPicking = {
  ...startPicking,
  entries: ['Amira', 'Ben'],
  out: ['Ben'],
  removing: true,
  draws: [{ pick: 'names', result: 'Ben', of: '2 names', at: '2026-01-31T10:00:00.000Z' }]
}
