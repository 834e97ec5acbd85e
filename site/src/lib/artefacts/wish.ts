import { object, text, type Json } from '#lib/json.ts'

/** The most characters a wish may have. */
export const wishLimit = 50_000

export interface Wish {
  id: string
  text: string
  madeAt: string
}

export function readWish (value: Json): Wish {
  const wish = object(value)
  return { id: text(wish.id), text: text(wish.text), madeAt: text(wish.madeAt) }
}
