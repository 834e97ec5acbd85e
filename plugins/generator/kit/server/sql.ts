import type { AppValue } from '@dream/contracts/app-module'

/** SQL with its values beside it: the only way this kit talks to the database. Made by the `sql` tag. */
export class Sql {
  readonly text: string
  readonly values: readonly AppValue[]

  constructor (text: string, values: readonly AppValue[]) {
    this.text = text
    this.values = values
  }
}

/** sql`"price" > ${limit}`: what is inserted becomes a parameter, or is taken in when it is Sql itself. */
export function sql (strings: TemplateStringsArray, ...inserted: (AppValue | Sql)[]): Sql {
  let text = strings[0] ?? ''
  const values: AppValue[] = []
  inserted.forEach((item, index) => {
    if (item instanceof Sql) {
      text += item.text
      values.push(...item.values)
    } else {
      text += '?'
      values.push(item)
    }
    text += strings[index + 1] ?? ''
  })
  return new Sql(text, values)
}

export const nothing = new Sql('', [])

/** A table or column; quoted, so that reserved words are fine. */
export function name (identifier: string): Sql {
  return new Sql(`"${identifier.replaceAll('"', '""')}"`, [])
}

export function join (pieces: readonly Sql[], separator: Sql): Sql {
  return pieces.reduce((joined, piece, index) => index === 0 ? piece : sql`${joined}${separator}${piece}`, nothing)
}

/** All conditions at once; true when there is none. */
export function every (conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions.map(condition => sql`(${condition})`), sql` and `)
}
