import type { Question } from '@dream/contracts/messages'
import type { Plan } from './draft.ts'

/** At most four choices that the plan took for the person, each with what was taken and the wish that takes the other. */
export function questionsOf (plan: Plan): Question[] {
  const questions: Question[] = []
  const added = plan.entities.filter(planned => planned.draft.why.source === 'assumed').slice(0, 2)
  for (const { entity } of added) {
    const plural = entity.plural.toLowerCase()
    questions.push(yesOrNo(`keep.${entity.id}`, `Do you also want to keep ${plural}?`, `Remove ${plural}`))
  }
  const guessed = plan.understood.find(item => item.kind === 'relation' && item.source === 'inferred')
  const owner = plan.entities.find(({ entity }) => entity.fields.some(field => field.id === guessed?.element))?.entity
  const field = owner?.fields.find(({ id }) => id === guessed?.element)
  if (guessed !== undefined && owner !== undefined && field !== undefined) {
    questions.push(yesOrNo(`relation.${guessed.element}`, `${guessed.sentence.replace(/\.$/, '')}, is that right?`, `Remove the ${field.name.toLowerCase()} from ${owner.plural.toLowerCase()}`))
  }
  return questions.slice(0, 4)
}

/** A question that is answered with yes as long as nobody answers. */
function yesOrNo (id: string, text: string, otherwise: string): Question {
  return { id, text, options: ['Yes', 'No'], defaultOption: 'Yes', wishes: ['', otherwise] }
}
