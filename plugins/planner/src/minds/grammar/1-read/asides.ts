import { asides } from '../../../packs/words.ts'

const pattern = new RegExp(`\\b(?:${[...asides].sort((a, b) => b.length - a.length).map(phrase => phrase.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})(?![\\w-])`, 'gi')
const quiet = /\b(?:please|kindly|could you|can you|would you|i would like you to|i'd like you to|help me|thank you|thanks|hello|hi there)\b/gi

/** Stretches that are about the stack or polite: heard, and of no consequence. */
export function readAsides (text: string): { start: number, end: number }[] {
  return [...text.matchAll(pattern), ...text.matchAll(quiet)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}
