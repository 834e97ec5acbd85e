import type { Blueprint, Finding, Understanding, Wish } from '@dream/contracts/messages'
import type { Heard } from '../1-read/heard.ts'
import type { Piece } from '../phases.ts'
import { spanOf } from '../2-understand/lists.ts'

/** A change in the making: a copy of the Blueprint that rules edit, and what they did to it. */
export interface Edit {
  wish: Wish
  blueprint: Blueprint
  heard: Heard
  understood: Understanding[]
  findings: Finding[]
  /** The entity or field spoken of last, for "it". */
  last: string
}

/** A rule reads one command; true when it did what was asked. */
export type EditRule = (edit: Edit, command: Piece) => boolean

export function did (edit: Edit, element: string, sentence: string, command: Piece, reason: string): true {
  edit.heard.mark([spanOf(command)])
  edit.understood.push({ element, kind: 'change', sentence, spans: [spanOf(command)], source: 'stated', reason, confidence: 0.9 })
  edit.last = element
  return true
}
