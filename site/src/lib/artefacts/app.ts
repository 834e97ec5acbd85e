import { isObject, list, number, object, text, type Json } from '#lib/json.ts'
import { readFinding, type Finding } from '#lib/artefacts/finding.ts'

/** The flow's artefacts in the order they are made. */
export const steps = ['wish', 'intent', 'blueprint', 'code', 'bundle', 'run', 'app'] as const
export type Step = typeof steps[number]

export const appStates = ['planning', 'generating', 'checking', 'failed', 'running', 'sleeping'] as const
export type AppState = typeof appStates[number]

export interface Change {
  wish: string
  step: Step
  state: 'working' | 'done' | 'failed'
  findings: Finding[]
}

export interface App {
  id: string
  name: string
  url: string
  version: number
  state: AppState
  change: Change | null
  findings: Finding[]
  createdAt: string
  updatedAt: string
  /** Empty unless the app is in the bin. */
  deletedAt: string
}

export interface Version {
  number: number
  title: string
  madeAt: string
  /** 0 unless this version is an older one again. */
  restoredFrom: number
}

/** Apps by their last change, the newest first. */
export function newestFirst (apps: readonly App[]): App[] {
  return apps.toSorted((one, other) => (Date.parse(other.updatedAt) || 0) - (Date.parse(one.updatedAt) || 0))
}

export function isStep (word: string): word is Step {
  return steps.some(step => step === word)
}

export function readApp (value: Json): App {
  const app = object(value)
  const state = text(app.state)
  return {
    id: text(app.id),
    name: text(app.name),
    url: text(app.url),
    version: number(app.version),
    state: appStates.find(known => known === state) ?? 'planning',
    change: isObject(app.change) ? readChange(app.change) : null,
    findings: list(app.findings, readFinding),
    createdAt: text(app.createdAt),
    updatedAt: text(app.updatedAt),
    deletedAt: text(app.deletedAt)
  }
}

export function readChange (value: Json): Change {
  const change = object(value)
  const step = text(change.step)
  const state = text(change.state)
  return {
    wish: text(change.wish),
    step: isStep(step) ? step : 'wish',
    state: state === 'done' || state === 'failed' ? state : 'working',
    findings: list(change.findings, readFinding)
  }
}

export function readVersion (value: Json): Version {
  const version = object(value)
  return {
    number: number(version.number),
    title: text(version.title),
    madeAt: text(version.madeAt),
    restoredFrom: number(version.restoredFrom)
  }
}
