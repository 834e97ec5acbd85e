import type { Question } from '@dream/contracts/messages'
import type { Plan } from './draft.ts'

/** At most four choices that the plan took for the person, each with what was taken. */
export function questionsOf (plan: Plan): Question[] {
  const questions: Question[] = []
  const added = plan.entities.filter(planned => planned.draft.why.source === 'assumed').slice(0, 2)
  for (const { entity } of added) {
    questions.push({ id: `keep.${entity.id}`, text: `Do you also want to keep ${entity.plural.toLowerCase()}?`, options: ['Yes', 'No'], defaultOption: 'Yes' })
  }
  const guessed = plan.understood.find(item => item.kind === 'relation' && item.source === 'inferred')
  if (guessed !== undefined) questions.push({ id: `relation.${guessed.element}`, text: `${guessed.sentence.replace(/\.$/, '')}, is that right?`, options: ['Yes', 'No'], defaultOption: 'Yes' })
  return questions.slice(0, 4)
}
