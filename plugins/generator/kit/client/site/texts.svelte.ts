import { siteDataId, wordsAt, type Rewritten, type SiteData, type Words } from '../../shared/words.ts'
import type { KeptAnswer } from '../../shared/kept.ts'
import { call, isApiError, messageOf } from '../api.ts'

/** The texts of a section, as they are now. */
export interface Texts {
  readonly block: string
  at (place: string): string
  /** Whether there is something to show: a text, or the place for one while somebody edits. */
  has (place: string): boolean
  write (place: string, text: string): void
}

interface Kept { value: Rewritten, version: number }

const given = readGiven()
let kept = $state.raw<Readonly<Record<string, Kept>>>(given.rewritten)
/** What was written since editing began, by section and place. */
let drafts = $state<Record<string, Record<string, string>>>({})
let editing = $state(false)
let saving = $state(false)
let failure = $state('')
const planned = new Map<string, Words>()

/** What rewrites the texts of the site in place. */
export const editor = {
  /** Whether who looks may change texts and records. */
  manages: given.manages,
  get editing () { return editing },
  get saving () { return saving },
  get failure () { return failure },
  get changed () { return Object.keys(drafts).length > 0 },
  /** Whether any text on the page is not the planned one. */
  get rewritten () { return [...planned.keys()].some(block => Object.keys(kept[block]?.value ?? {}).length > 0) },
  start (): void {
    editing = true
    failure = ''
  },
  cancel (): void {
    drafts = {}
    editing = false
  },
  /** Writes the planned texts of the page's sections into their places; saved like any other change. */
  restore (): void {
    for (const [block, words] of planned) {
      for (const place of new Set([...Object.keys(kept[block]?.value ?? {}), ...Object.keys(drafts[block] ?? {})])) write(block, place, wordsAt(words, place) ?? '')
    }
  },
  async save (): Promise<boolean> {
    if (saving) return false
    saving = true
    failure = ''
    try {
      for (const block of Object.keys(drafts)) await saveBlock(block)
      editing = false
      return true
    } catch (error) {
      failure = messageOf(error)
      return false
    } finally {
      saving = false
    }
  }
}

/** Call it while a section starts; gives its texts and what forgets them. */
export function textsOf (block: string, words: Words): Texts {
  planned.set(block, words)
  const at = (place: string): string => drafts[block]?.[place] ?? kept[block]?.value[place] ?? wordsAt(words, place) ?? ''
  $effect(() => () => { planned.delete(block) })
  return { block, at, has: place => editing || at(place) !== '', write: (place, text) => { write(block, place, text) } }
}

function write (block: string, place: string, text: string): void {
  drafts[block] = { ...drafts[block], [place]: text }
}

async function saveBlock (block: string): Promise<void> {
  const address = `/api/_blocks/${block}`
  const before = kept[block] ?? { value: {}, version: 0 }
  try {
    const answer = await call<KeptAnswer<Rewritten>>('PUT', address, { value: { ...before.value, ...drafts[block] }, version: before.version })
    kept = { ...kept, [block]: answer }
    delete drafts[block]
  } catch (error) {
    if (isApiError(error) && error.status === 409) kept = { ...kept, [block]: await call<KeptAnswer<Rewritten>>('GET', address) }
    throw error
  }
}

function readGiven (): SiteData {
  try {
    return JSON.parse(document.getElementById(siteDataId)?.textContent ?? '')
  } catch {
    return { manages: false, rewritten: {} }
  }
}
