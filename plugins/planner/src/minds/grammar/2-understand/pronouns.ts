import { clausesOf, subjectOf, type Clause } from './clauses.ts'
import type { Piece, Sentence } from '../phases.ts'
import { slice } from './lists.ts'
import { isPlatform } from './noun-phrase.ts'

const they = /^(?:they|these|those|each(?: one| of them)?|every one)\s+(?:also\s+|each\s+|all\s+|usually\s+)*(?=(?:have|has|belongs?|can|may|should|must|need|needs|are|is)\s)/i

/** The clauses of sentences, where "They belong to lists" speaks of what the sentence before it did. */
export function clausesInTurn (sentences: Sentence[]): Clause[] {
  let spoken: Piece | undefined
  return sentences.flatMap(sentence => {
    const pronoun = spoken === undefined ? null : they.exec(sentence.text)
    const said: Sentence = pronoun === null ? sentence : { ...slice(sentence, pronoun[0].length), kind: sentence.kind }
    const clauses = clausesOf(said)
    if (pronoun === null || spoken === undefined) {
      const subject = subjectOf(sentence)
      spoken = subject === undefined || isPlatform(subject.text) || speaker.test(subject.text) ? undefined : subject
      return clauses
    }
    const subject = spoken
    return clauses.map((clause, index) => index === 0 || clause.subject !== undefined ? { ...clause, subject } : clause)
  })
}

const speaker = /\b(?:i|we|you|users?|it|there|this|that|they|who|what|which|where|people)\b/i
