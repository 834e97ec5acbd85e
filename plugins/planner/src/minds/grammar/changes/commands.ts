import type { Piece, Sentence } from '../phases.ts'
import { slice } from '../2-understand/lists.ts'

const verbs = 'add|also add|make|remove|delete|drop|rename|call|name|change|set|turn|use|show|hide|sort|order|list|display|put|give|mark|move|replace|switch|let|allow|include|create|filter|keep|track|paint|colou?r|get rid of|undo|revert|restore|calculate|total|count|require|sum|group|swap|warn|highlight|sort'
const joint = new RegExp(`(?:,\\s*|\\s+)(?:(?:and|then|but)\\s+(?:also\\s+|then\\s+|please\\s+)*|also\\s+|then\\s+)(?=(?:${verbs})\\b)|,\\s+(?=(?:${verbs})\\s)|,\\s+(?=(?:each|every) )`, 'gi')
const polite = /^(?:(?:please|now|then|also|and|next|finally|could you|can you|would you|i want you to|i would like you to|i'd like (?:you )?to|i want to|i would like to|we need to|we want to|let's|let us|you should|kindly|just|ok(?:ay)?|great|nice|thanks|hi|oh|oops|sorry|maybe)[,!.]?\s+)+/i

/** Cuts the sentences of a change into what is asked one by one: "add a date to dogs and make it green" is two. */
export function commandsOf (sentences: Sentence[]): Piece[] {
  return sentences.flatMap(sentence => {
    const commands: Piece[] = []
    let from = 0
    for (const match of sentence.text.matchAll(joint)) {
      const before = sentence.text.slice(from, match.index)
      if ((before.split('"').length - 1) % 2 === 1) continue
      commands.push(slice(sentence, from, match.index))
      from = match.index + match[0].length
    }
    commands.push(slice(sentence, from))
    return commands.map(command => slice(command, polite.exec(command.text)?.[0].length ?? 0)).filter(command => /\p{L}/u.test(command.text))
  })
}
