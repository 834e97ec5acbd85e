import { sentences } from '@dream/contracts/blueprint/sentences'
import { complete } from '@dream/contracts/codec'
import type { App, Artefact, Blueprint, IdempotencyKey, Wish } from '@dream/contracts/messages'
import { artefact } from '../artefacts.ts'
import { limits } from '../config.ts'
import type { Context } from '../context.ts'
import { LocaleUnknown, TimeZoneUnknown, WishEmpty, WishTooLong } from '../errors.ts'
import { newAppId, newTimedId } from '../ids.ts'
import { commitApp, event, readApp } from '../store.ts'
import { blueprintData, intentData } from './chain.ts'
import { progressBytes } from './progress.ts'
import { presentTraceparent } from './trace.ts'

export interface WishInput {
  text: string
  locale?: string | undefined
  timeZone?: string | undefined
  /** The caller's Accept-Language header. */
  languages?: string | undefined
  selectedElement?: string | undefined
  allowDataLoss?: boolean | undefined
  /** The plan that is to be carried out as it is; nothing is read then. */
  blueprint?: Blueprint
  /** What is different in it, in sentences, where that is known. */
  changes?: string[]
}

/** Keeps the answer with the wish, so that the same request gets it again. */
export type KeyOf = (app: App, wish: Wish) => IdempotencyKey | undefined

/** The wish with everything that reading it may depend on. Throws DRM_API_WISH_EMPTY and its like. */
export function makeWish (input: WishInput, appId: string, now: Date): Wish {
  const text = input.text.toWellFormed()
  if (!hasVisible(text)) throw new WishEmpty()
  const characters = Array.from(text).length
  if (characters > limits.wishCharacters) throw new WishTooLong(characters.toLocaleString('en'))
  const locale = input.locale === undefined ? preferred(input.languages) : localeOf(input.locale)
  const timeZone = timeZoneOf(input.timeZone ?? 'UTC')
  return {
    id: newTimedId('wish', now),
    appId,
    text,
    locale,
    timeZone,
    today: dayIn(timeZone, now),
    madeAt: now.toISOString(),
    selectedElement: input.selectedElement ?? ''
  }
}

/** Stores a wish for a new app: the app, the wish, its event and the job, or nothing of it. */
export async function acceptFirstWish (context: Context, input: WishInput, keyOf: KeyOf): Promise<{ app: App, wish: Wish }> {
  const now = context.now()
  const id = newAppId()
  const wish = makeWish(input, id, now)
  const app: App = {
    id,
    name: input.blueprint?.name ?? provisionalName(wish.text),
    version: 0,
    state: 'planning',
    change: { wishId: wish.id, step: 'intent', state: 'working', findings: [] },
    findings: [],
    createdAt: wish.madeAt,
    updatedAt: wish.madeAt,
    deletedAt: '',
    revision: 0
  }
  const { revision } = await context.clients.persistence.commit({ ...parts(app, wish, input), idempotencyKey: keyOf(app, wish), expectedRevision: 0 })
  context.wakeWorkers()
  return { app: { ...app, revision }, wish }
}

/** Stores a wish that changes an app. Throws DRM_APP_UNKNOWN, DRM_APP_IN_BIN. */
export async function acceptChange (context: Context, appId: string, input: WishInput, keyOf: KeyOf): Promise<{ app: App, wish: Wish }> {
  const { persistence } = context.clients
  const wish = makeWish(input, appId, context.now())
  const app = await commitApp(persistence, async () => await readApp(persistence, appId), before => {
    const app: App = {
      ...before,
      state: before.version === 0 ? 'planning' : before.state,
      findings: [],
      change: { wishId: wish.id, step: 'intent', state: 'working', findings: [] },
      updatedAt: wish.madeAt
    }
    return { ...parts(app, wish, input), app, idempotencyKey: keyOf(app, wish) }
  })
  context.wakeWorkers()
  return { app, wish }
}

function parts (app: App, wish: Wish, { allowDataLoss = false, blueprint, changes }: WishInput) {
  const stored = artefact('wish', wish)
  const given = blueprint === undefined ? undefined : givenPlan(blueprint, changes)
  return {
    app,
    artefacts: [stored, ...given?.artefacts ?? []],
    events: [event(app.id, 'wish', { wish: wish.id, text: wish.text, locale: wish.locale, timeZone: wish.timeZone, digest: stored.digest }), ...(given?.events ?? []).map(({ kind, data }) => event(app.id, kind, { wish: wish.id, ...data, milliseconds: 0 }))],
    putJobs: [{ id: wish.id.replace('wish', 'job'), appId: app.id, kind: 'change', progress: progressBytes({ changeId: wish.id, wish: stored.digest, allowDataLoss, traceparent: presentTraceparent(), round: 0, repair: [], ...given?.reached }) }]
  }
}

interface GivenPlan {
  artefacts: Artefact[]
  events: { kind: string, data: object }[]
  reached: { intent: string, blueprint: string, given: true }
}

/** What the planner would have made: the flow goes on after it. */
function givenPlan (blueprint: Blueprint, changes = sentences(blueprint)): GivenPlan {
  const intent = complete('Intent', { language: 'en', verdict: 'app', restatement: changes })
  const [read, planned] = [artefact('intent', intent), artefact('blueprint', blueprint)]
  return {
    artefacts: [read, planned],
    events: [{ kind: 'intent', data: intentData(intent) }, { kind: 'blueprint', data: blueprintData(blueprint) }],
    reached: { intent: read.digest, blueprint: planned.digest, given: true }
  }
}

/** Whether anything of the text can be seen: blanks, controls and characters of no width are nothing. */
function hasVisible (text: string): boolean {
  return /[^\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}

function localeOf (name: string): string {
  try {
    const [locale] = Intl.getCanonicalLocales(name)
    if (locale !== undefined) return locale
  } catch {
    // Intl says no more than that it is none.
  }
  throw new LocaleUnknown(name)
}

/** The language a browser likes best; en-US where it says nothing usable. */
function preferred (languages = ''): string {
  const wanted = languages.split(',')
    .map(part => {
      const [name = '', quality = 'q=1'] = part.split(';').map(piece => piece.trim())
      return { name, quality: Number(quality.replace('q=', '')) }
    })
    .filter(({ name, quality }) => name !== '' && name !== '*' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { name } of wanted) {
    try {
      return localeOf(name)
    } catch {
      // The next one may be usable.
    }
  }
  return 'en-US'
}

function timeZoneOf (name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    throw new TimeZoneUnknown(name)
  }
}

function dayIn (timeZone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now)
  const part = (type: string) => parts.find(part => part.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** What the app is called until its Blueprint names it. */
function provisionalName (text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= 40 ? line : `${line.slice(0, 40).replace(/\s+\S*$|\p{Cs}$/u, '')}…`
}
