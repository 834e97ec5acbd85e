import type { ChoiceSchema } from '../shared/schema.ts'

type Tone = NonNullable<ChoiceSchema['tone']>

const wordsOf: [Tone, RegExp][] = [
  ['positive', /^(done|paid|completed?|finished|active|approved|accepted|confirmed|delivered|available|in-stock|won|closed|resolved|published|yes|good|healthy|passed)$/],
  ['negative', /^(cancell?ed|rejected|declined|failed|overdue|lost|urgent|high|highest|very-high|critical|severe|blocked|out-of-stock|expired|broken|no-show|late)$/],
  ['warning', /^(pending|waiting|on-hold|medium|moderate|mid|review|in-review|low-stock|unpaid|due|paused|maybe)$/],
  ['info', /^(in-progress|doing|started|open|booked|scheduled|sent|ordered|shipped|new|planned|contacted|ongoing)$/]
]

/** The tone of a choice: the one it was given, else the one its id suggests, else neutral. */
export function toneOf (choice: ChoiceSchema): Tone {
  return choice.tone ?? wordsOf.find(([, words]) => words.test(choice.id))?.[0] ?? 'neutral'
}

/** The choices of a field as the columns of a board: the first neutral and the last positive where nothing else is said. */
export function columnChoices (choices: readonly ChoiceSchema[]): ChoiceSchema[] {
  return choices.map((choice, place) => {
    const tone = toneOf(choice)
    return { ...choice, tone: tone === 'neutral' && place > 0 && place === choices.length - 1 ? 'positive' : tone }
  })
}
