import { analogies } from '../../../packs/analogies.ts'
import { archetypes, entityInTail } from '../../../packs/lexicon.ts'
import { isPlural, plural } from '../nouns.ts'
import type { Sketch } from '../phases.ts'
import { slice } from './lists.ts'
import { nounOf } from './noun-phrase.ts'
import { draftEntity, stated } from './sketch.ts'

const brands = [...analogies.keys()].sort((one, other) => other.length - one.length).join('|')
const likeness = new RegExp(`(?:\\b(?:like|similar to|clone of|copy of|version of|alternative to|inspired by|kind of|sort of|type of)\\s+(?:an? |the |my own )?(?<one>${brands})\\b|(?:^|\\b(?:an?|own|the|want|need|make|build|create|me)\\s+)(?<other>${brands})(?=\\s+(?:clone|copy|alternative|for|but|style|like|replacement)\\b|-(?:like|style|clone)\\b|$))`, 'iud')
const purpose = /^[\s-]*(?:(?:clone|copy|alternative|style|like|replacement|app|website|site|platform)\s+)*,?\s*(?:but |only |just )*(?:for|of|with|about)\s+(?<what>[\p{L}' -]{2,50}?)(?=$|[,.;:!?(]|\s+(?:where|that|who|which|with|and|in|to|so|on|at)\b)/iu

/** "Like Airbnb but for boats": what such a service keeps, with what it is for in its place. */
export function readAnalogy (sketch: Sketch): void {
  for (const sentence of sketch.reading.sentences.slice(0, 2)) {
    const match = likeness.exec(sentence.text)
    const brand = match?.groups?.one ?? match?.groups?.other
    const range = match?.indices?.groups?.one ?? match?.indices?.groups?.other
    const analogy = brand === undefined ? undefined : analogies.get(brand.toLowerCase())
    const archetype = archetypes.find(other => other.id === analogy?.archetype)
    if (match === null || range === undefined || analogy === undefined || archetype === undefined) continue
    const what = purpose.exec(sentence.text.slice(range[1]))?.groups?.what
    const noun = what === undefined ? undefined : nounOf(slice(sentence, range[1] + sentence.text.slice(range[1]).indexOf(what), range[1] + sentence.text.slice(range[1]).indexOf(what) + what.length))
    const why = stated(sketch, `like-${brand?.toLowerCase().replaceAll(' ', '-') ?? ''}`, [slice(sentence, match.index, range[1])], 0.8)
    const kept = noun === undefined || !(noun.known || isPlural(noun.piece.text) || noun.word.endsWith('ing')) ? analogy.entities : inPlace(analogy.entities, noun.word)
    sketch.archetype = { value: { ...archetype, entities: kept, name: analogy.name }, why }
    for (const entity of kept) draftEntity(sketch, entity, { ...why, source: 'inferred' })
    sketch.headNoun = noun === undefined ? undefined : { value: /ing$/.test(noun.word) ? noun.word : plural(noun.word), why: stated(sketch, 'head-noun', [noun.piece], 0.8) }
    return
  }
}

const group = /\b(?:club|team|family|school|company|village|town|office|church|neighbou?rhood|community|class|business|city|group|department|university|college)$/

/** People take the place of members and guests, things that of what is shown or let; anything else stands beside. */
function inPlace (entities: string[], word: string): string[] {
  if (group.test(word)) return entities
  if (word.endsWith('ing') && entityInTail(word) === undefined) return entities.map(entity => entity === 'driver' ? 'freelancer' : entity === 'ride' ? 'booking' : entity)
  const nature = entityInTail(word)?.entry.nature ?? 'thing'
  const at = entities.findIndex(entity => nature === 'person' ? /^(?:member|guest|customer)$/.test(entity) : nature === 'thing' && /^(?:property|product|place|album)$/.test(entity))
  return at < 0 ? [...entities, word] : entities.map((entity, index) => index === at ? word : entity)
}
