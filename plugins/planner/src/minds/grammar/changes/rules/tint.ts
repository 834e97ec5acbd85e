import type { Blueprint, Choice, Entity, Field } from '@dream/contracts/messages'
import { singular } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { did, type Edit } from '../edit.ts'
import { entityCalled } from '../resolve.ts'

const tint = /^(?:make|show|colou?r|mark|highlight|paint|turn|display|put|set|let)\s+(?<what>.+?)\s+(?:(?:to be|be|in|as|with|to)\s+)?(?:an? )?(?:(?:bright|dark|light|deep|pale) ?)?(?<colour>red|orange|yellow|amber|green|blue|gr[ae]y|purple|pink|black|white|brown|turquoise|violet)(?:\s+(?:badges?|labels?|rows?|text))*$/i
const whole = /^(?:(?:the|my|our|all|whole|entire|everything in) )*(?:it|this|that|everything|app|application|site|website|pages?|theme|design|look|backgrounds?|buttons?|headers?|text|colou?rs?|main|primary|accents?|whole|thing|links?|navigation|menu|cards?|components?|ui|interface|dashboard|bar|screen|elements?|style|layout|body|them all)\b/i
const tones = new Map(Object.entries({ red: 'negative', orange: 'warning', yellow: 'warning', amber: 'warning', green: 'positive', blue: 'info', grey: 'neutral', gray: 'neutral' }))

/** "Make urgent repairs red": the badge of a choice gets the colour, and never the whole app. */
export function tintChoice (edit: Edit, command: Piece): boolean {
  const match = tint.exec(command.text)?.groups
  if (match?.what === undefined || match.colour === undefined || whole.test(match.what) || /\b(?:theme|background|colou?rs?|buttons?|and)\b/i.test(match.what)) return false
  const colour = match.colour.toLowerCase()
  const found = choiceIn(edit.blueprint, match.what)
  const tone = tones.get(colour)
  if (found === undefined || tone === undefined) {
    edit.findings.push({
      code: 'change-not-understood', severity: 'warning', where: found?.field.id ?? '', suggestion: 'Name a choice of a field and one of red, yellow, green, blue or grey, or say "make the app blue" for the whole app.',
      message: found === undefined ? `"${command.text.slice(0, 120)}" was not done: only the choices of a field have a colour of their own, and "${match.what}" names none.` : `"${command.text.slice(0, 120)}" was not done: the badge of a choice can be red, yellow, green, blue or grey.`
    })
    return true
  }
  found.choice.tone = tone
  return did(edit, found.field.id, `The ${found.field.name.toLowerCase()} "${found.choice.name}" of ${found.entity.plural.toLowerCase()} is shown in ${colour}.`, command, 'tint-choice')
}

interface ChoiceFound {
  entity: Entity
  field: Field
  choice: Choice
}

/** The choice that a phrase names: "urgent repairs", "the low priority", "repairs that are done". */
export function choiceIn (blueprint: Blueprint, phrase: string): ChoiceFound | undefined {
  const words = ` ${phrase.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, ' ').replace(/\s+/g, ' ').trim()} `
  const named = blueprint.entities.find(entity => words.split(' ').some(word => word !== '' && entityCalled({ ...blueprint, entities: [entity] }, word) !== undefined))
  const found: ChoiceFound[] = []
  for (const entity of named === undefined ? blueprint.entities : [named, ...blueprint.entities.filter(other => other !== named)]) {
    for (const field of entity.fields) {
      for (const choice of field.choices) if (words.includes(` ${choice.name.toLowerCase()} `) || words.includes(` ${singular(choice.name.toLowerCase())} `)) found.push({ entity, field, choice })
    }
  }
  return [...found].sort((one, other) => Number(words.includes(` ${other.field.name.toLowerCase()} `)) - Number(words.includes(` ${one.field.name.toLowerCase()} `)))[0]
}
