import { entityOf } from '../../server/entity.ts'
import { Problem } from '../../server/problem.ts'
import type { Part } from '../../server/questions.ts'
import { create } from '../../server/records.ts'
import { siteWords } from '../../server/site-words.ts'
import { name, sql } from '../../server/sql.ts'
import type { Words } from '../../shared/words.ts'
import { refuseFloods } from '../contact/server.ts'
import { trap, type NewsletterAnswer } from './shared.ts'

export interface Newsletter {
  block: string
  words: Words
  /** The entity that keeps the addresses, and the key of the field they are in. */
  of: string
  key: string
  /** Key of a text that is asked for too. */
  also?: string
}

/** Takes an address once, and the texts around it from its owner. */
export function newsletter ({ block, words, of, key, also }: Newsletter): Part {
  const texts = siteWords({ block, words })
  return {
    ...texts,
    owned: false,
    write (context, input): unknown {
      if (!('address' in input)) {
        context.rights.demandOwner()
        return texts.write(context, input)
      }
      const { address } = input
      if (typeof address !== 'string' || address.trim() === '') throw new Problem(422, 'invalid', 'Write your e-mail address first.')
      if (input[trap] !== undefined && input[trap] !== '') return { known: false }
      const entity = entityOf(context.entities, of)
      const before = context.whole.get(sql`select 1 from ${name(entity.table)} where ${name(key)} = ${address.trim()} collate nocase and "deleted_at" is null`)
      const answer: NewsletterAnswer = { known: before !== undefined }
      if (before === undefined) {
        refuseFloods(context, of)
        create(context, entity, { [key]: address, ...(also === undefined ? {} : { [also]: input.name ?? '' }) })
      }
      return answer
    }
  }
}
