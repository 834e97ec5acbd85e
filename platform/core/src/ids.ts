import { randomInt } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const characters = `${letters}0123456789`

/** Ten characters a-z0-9, the first a letter: an App's id and host name. */
export function newAppId (): string {
  let id = letters.charAt(randomInt(letters.length))
  while (id.length < 10) id += characters.charAt(randomInt(characters.length))
  return id
}

export function isAppId (text: string): boolean {
  return /^[a-z][a-z0-9]{9}$/.test(text)
}

/** An id that sorts by the time it was made: "wish-0mf3k2v8q-x7d2k9ab". */
export function newTimedId (prefix: string, now: Date): string {
  let tail = ''
  while (tail.length < 8) tail += characters.charAt(randomInt(characters.length))
  return `${prefix}-${now.getTime().toString(36).padStart(9, '0')}-${tail}`
}
