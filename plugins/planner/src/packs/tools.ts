import type { Json } from '@dream/contracts/blueprint/json'
import { singular } from '../minds/grammar/nouns.ts'
import { calculators } from './tools/calculators.ts'
import { chance } from './tools/chance.ts'
import { textTools } from './tools/text.ts'
import { timers } from './tools/timers.ts'

/** A tool that a block of the generator is, as it is written in a pack. */
export interface ToolLine {
  /** Phrases by "|" that ask for it, as the head of a wish or among its features. */
  words: string
  /** Phrases by "|" of what one does with it: "roll dice". They ask for it only where a wish asks for nothing else. */
  doing?: string
  /** What it can do, words by "|" that stand in wishes for it; they are then understood. */
  does?: string
  block: string
  options: { [key: string]: Json }
  name: string
  icon?: string
}

export interface Tool {
  id: string
  /** With their words singular. */
  words: string[]
  doing: string[]
  does: string[]
  block: string
  options: { [key: string]: Json }
  name: string
  icon: string
}

const split = (text: string | undefined): string[] => (text ?? '').split('|').filter(word => word !== '')

/** "Dice-Rollers" as it is looked up: "dice roller". */
export function plainWords (text: string): string {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '').map(singular).join(' ')
}

/** Every tool of the packs. */
export const tools: Tool[] = [calculators, chance, timers, textTools].flatMap(pack => Object.entries(pack)).map(([id, line]) => ({
  id, words: split(line.words).map(plainWords), doing: split(line.doing).map(plainWords), does: split(line.does), block: line.block, options: line.options, name: line.name, icon: line.icon ?? 'calculator'
}))
