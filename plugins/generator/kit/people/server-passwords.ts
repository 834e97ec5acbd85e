import type Crypto from 'node:crypto'
import { Problem } from '../server/problem.ts'
import { common } from './server-common-passwords.ts'

/** scrypt's N as a power of two, and p: 16 MB and about a quarter of a second. */
const usual = { cost: 14, parallel: 5 }
const shortest = 10
const longest = 200
/** How many may wait for a hash at once; each takes a core and 16 MB. */
const mostWaiting = 30

/** node:crypto, loaded when it is first needed: it costs 25 ms and 10 MB that most requests and many apps never need. */
function nodeCrypto (): Pick<typeof Crypto, 'scrypt' | 'timingSafeEqual'> {
  return process.getBuiltinModule('node:crypto')
}

/** What is wrong with a password somebody chooses, as a sentence; undefined when nothing is. */
export function passwordProblem (password: unknown, { name, email }: { name: string, email: string }): string | undefined {
  if (typeof password !== 'string' || password === '') return 'Choose a password.'
  const plain = password.normalize('NFKC').toLowerCase()
  if ([...plain].length < shortest) return `Use at least ${shortest} characters. A few words in a row are easy to remember.`
  if (plain.length > longest) return `Use at most ${longest} characters.`
  const words = plain.replace(/[^\p{L}\p{N}]/gu, '')
  const own = [name, email, email.split('@')[0] ?? '', ...name.split(/\s+/)].map(part => part.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')).filter(part => part.length >= 3)
  const rest = own.reduce((left, part) => left.replaceAll(part, ''), words)
  if (own.some(part => words.includes(part)) && rest.length < 6) return 'That is too close to your name or e-mail address. Choose something else.'
  if (new Set(plain).size < 4 || isCommon(words)) return 'Many people use that password, so it is the first to be guessed. Choose something else.'
  return undefined
}

function isCommon (words: string): boolean {
  const letters = words.replace(/^\d+|\d+$/g, '')
  const readable = words.replace(/0/g, 'o').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[4@]/g, 'a').replace(/[5$]/g, 's').replace(/\d+$/, '')
  const half = words.slice(0, words.length / 2)
  return [words, letters, readable, ...(half + half === words ? [half] : [])].some(each => common.has(each)) || /^(?:0123456789|1234567890|9876543210)\d*$/.test(words)
}

/** A password as it is kept: "scrypt$14$8$5$<salt>$<hash>". `cost` is lower only where checks run. */
export async function hashPassword (password: string, cost = usual.cost): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const parallel = cost === usual.cost ? usual.parallel : 1
  const hash = await derive(password, { salt, cost, parallel })
  return ['scrypt', cost, 8, parallel, hex(salt), hex(hash)].join('$')
}

/** Whether that is the password; as slow when there is none to compare with. */
export async function isPassword (password: string, kept: string | undefined, cost = usual.cost): Promise<boolean> {
  const [, N = String(cost), , p = String(cost === usual.cost ? usual.parallel : 1), salt = '00', expected = '00'] = kept?.split('$') ?? []
  const found = await derive(password, { salt: bytes(salt), cost: Number(N), parallel: Number(p) })
  const wanted = bytes(expected)
  return kept !== undefined && found.length === wanted.length && nodeCrypto().timingSafeEqual(found, wanted)
}

let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** One after another, so that many who sign in at once take no more memory than one. */
async function derive (password: string, { salt, cost, parallel }: { salt: Uint8Array, cost: number, parallel: number }): Promise<Uint8Array> {
  if (waiting >= mostWaiting) throw new Problem(429, 'busy', 'Many people are signing in right now. Try again in a moment.')
  waiting++
  const { scrypt } = nodeCrypto()
  const mine = last.then(() => new Promise<Uint8Array>((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, { N: 2 ** cost, r: 8, p: parallel, maxmem: 64 * 1024 * 1024 }, (error, key) => { if (error === null) resolve(key); else reject(error) })
  })).finally(() => { waiting-- })
  last = mine.catch(() => {})
  return await mine
}

export function hex (value: Uint8Array): string {
  return Array.from(value, byte => byte.toString(16).padStart(2, '0')).join('')
}

function bytes (text: string): Uint8Array {
  return new Uint8Array((text.match(/../g) ?? []).map(pair => parseInt(pair, 16)))
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A code to read out or write down: "k7mp-x3qd-9vtr". */
export function newCode (): string {
  const random = crypto.getRandomValues(new Uint32Array(12))
  return Array.from(random, (value, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${letters[value % letters.length] ?? 'a'}`).join('')
}
