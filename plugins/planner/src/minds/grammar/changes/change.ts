import type { Blueprint, Finding, PlanResponse, Wish } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import { clean } from '../1-read/clean.ts'
import { createHeard } from '../1-read/heard.ts'
import { notAnApp } from '../1-read/verdict.ts'
import { segment } from '../1-read/segment.ts'
import type { Piece } from '../phases.ts'
import { lostWords, nearest, notBuiltYet } from '../3-plan/lost.ts'
import { commandsOf } from './commands.ts'
import type { Edit, EditRule } from './edit.ts'
import { add } from './rules/add.ts'
import { already } from './rules/already.ts'
import { arrange } from './rules/arrange.ts'
import { hide } from './rules/hide.ts'
import { look } from './rules/look.ts'
import { remove } from './rules/remove.ts'
import { reorder } from './rules/reorder.ts'
import { tintChoice } from './rules/tint.ts'
import { rename } from './rules/rename.ts'
import { retype } from './rules/retype.ts'
import { isChat, withoutAsides, withoutTypos } from './tidy.ts'

/** Tried in this order; the first that understands a command does it. */
const rules: EditRule[] = [reorder, hide, remove, tintChoice, look, retype, arrange, rename, already, add]
/** Of what is no wish for an app, what is no wish for a change either. */
const unwanted = /instructions to Dream|does not build this|is a greeting|piece of writing|This is a question|no words/
const mostMissed = 40
/** More in one wish take too long: each is read against all that the app has. */
const mostCommands = 120
const undo = /^(?:please )?(?:undo|go back|revert|restore|take (?:that|it) back|back to (?:the )?(?:previous|version|before)|the way it was)\b/i

/** Reads a wish against the app it is about. What it does not name stays as it is, byte for byte. */
export function change (wish: Wish, current: Blueprint): Init<PlanResponse> {
  const heard = createHeard(wish.text.length)
  const text = clean(wish.text)
  const sentences = segment(text)
  const edit: Edit = { wish, blueprint: structuredClone(current), heard, understood: [], findings: [], last: wish.selectedElement.startsWith('page.') ? '' : wish.selectedElement }
  const asked = commandsOf(sentences).filter(command => !isChat(command))
  const commands = asked.slice(0, mostCommands)
  for (const { start, end } of quietStretches(sentences, commands)) heard.mark([{ start, end }])
  const missed = [...commands.filter(command => !understands(edit, command)), ...asked.slice(mostCommands)]
  const outside = notBuiltYet({ wish, text, sentences, heard, name: undefined, look: {}, findings: [] }).filter(finding => missed.length > 0 || finding.severity !== 'note')
  const nothing = edit.understood.length === 0
  const answer = nothing && outside.length === 0 ? notAnApp(wish) : undefined
  const refused = answer?.findings?.some(finding => unwanted.test(finding.message ?? '')) === true ? answer : undefined
  if (refused !== undefined && !undo.test(wish.text.trim())) return { intent: refused }
  const findings = [...edit.findings, ...outside, ...missed.slice(0, mostMissed).map(command => notUnderstood(command, current, nothing, outside))]
  const reading = { wish, text, sentences, heard, name: undefined, look: {}, findings: [] }
  const lost = missed.filter(command => !undo.test(command.text)).slice(0, mostMissed).map(command => ({ span: { start: command.start, end: command.start + command.text.length }, text: command.text, nearest: nearest(command.text) }))
  return {
    intent: {
      language: 'en', archetype: '', understood: edit.understood, notUnderstood: missed.length > 0 ? lost : lostWords(reading, new Set()), questions: [],
      restatement: edit.understood.filter(item => item.kind === 'change').map(item => item.sentence), verdict: 'app', findings
    },
    ...(nothing || findings.some(finding => finding.severity === 'error') ? {} : { blueprint: edit.blueprint })
  }
}

/** What stands in the sentences and in no command: politeness and chat. */
function quietStretches (sentences: Piece[], commands: Piece[]): { start: number, end: number }[] {
  let next = 0
  return sentences.map(({ start, text }) => {
    const end = start + text.length
    while ((commands[next]?.start ?? start) < start) next++
    return { start, end: Math.min(commands[next]?.start ?? end, end) }
  })
}

function understands (edit: Edit, command: Piece): boolean {
  if (undo.test(command.text)) return false
  const plain = withoutAsides(command)
  const before = edit.understood.length
  const understood = tryCorrected(edit, plain) || rules.some(rule => rule(edit, plain)) || tryApart(edit, plain)
  if (understood) edit.heard.mark([{ start: command.start, end: command.start + command.text.length }])
  for (const item of edit.understood.slice(before)) if (item.kind === 'change') item.spans = [{ start: command.start, end: Math.min(edit.wish.text.length, command.start + command.text.length) }]
  return understood
}

/** "Make the cost required and the notes optional" is two commands with one verb: all of them are done or none. */
function tryApart (edit: Edit, command: Piece): boolean {
  const verb = /^(?:make|set|show|rename|change|turn|sort|mark|put|move|call)\b/i.exec(command.text)?.[0]
  const parts = verb === undefined ? [] : command.text.slice(verb.length).split(/\s*,\s*(?:and\s+)?|\s+and\s+/).map(part => part.trim()).filter(part => part !== '')
  if (verb === undefined || parts.length < 2 || parts.length > 6) return false
  const before = { blueprint: structuredClone(edit.blueprint), understood: edit.understood.length, findings: edit.findings.length, last: edit.last }
  const done = parts.every(part => {
    const piece = { text: `${verb} ${part}`, start: command.start }
    return tryCorrected(edit, piece) || rules.some(rule => rule(edit, piece))
  })
  if (done) return true
  edit.blueprint = before.blueprint
  edit.understood.splice(before.understood)
  edit.findings.splice(before.findings)
  edit.last = before.last
  return false
}

/** A word spelt nearly as one of the app's is read as that one. */
function tryCorrected (edit: Edit, command: Piece): boolean {
  const corrected = withoutTypos(command, edit.blueprint)
  return corrected.text !== command.text && rules.some(rule => rule(edit, corrected))
}

function notUnderstood (command: Piece, current: Blueprint, nothing: boolean, outside: Finding[]): Finding {
  if (undo.test(command.text)) {
    return { code: 'go-back', severity: 'error', where: '', message: 'To go back, restore an earlier version of the app; no wish is needed for it.', suggestion: 'Open Versions and restore the one you want.' }
  }
  const entity = current.entities[0]
  const example = entity === undefined ? 'Add tasks with a title and a due date' : `Add a phone to ${entity.plural.toLowerCase()}`
  const severity = nothing ? 'error' : 'warning'
  return {
    code: 'change-not-understood', severity, where: '',
    message: `"${command.text.slice(0, 200)}" was not understood as a change to this app${outside.length > 0 ? ', because it asks for something that cannot be built yet' : ''}${nothing ? ', so nothing was changed' : '; the rest was done'}.`,
    suggestion: `Say what to add, remove, rename, colour or sort, in the app's own words, for example "${example}".`
  }
}
