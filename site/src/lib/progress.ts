import type { App, AppState, Step } from '#lib/artefacts/app.ts'
import { currentStep, type Exchange } from '#lib/events/conversation.ts'

/** What is done to make each artefact, for people. */
export const progressWords: Readonly<Record<Step, string>> = {
  wish: 'Reading your words',
  intent: 'Reading your words',
  blueprint: 'Planning',
  code: 'Writing the code',
  bundle: 'Building',
  run: 'Trying it out',
  app: 'Ready'
}

/** The same while it is being done; what is being handed over is not ready yet. */
export function doing (step: Step): string {
  return step === 'app' ? 'Getting ready' : progressWords[step]
}

/** The step of `app` being made, the one value all parts of a page speak of; undefined when nothing is. */
export function stepOf (app: App | undefined, exchanges: readonly Exchange[]): Step | undefined {
  const newest = exchanges.findLast(exchange => exchange.state === 'working')
  if (newest !== undefined) return currentStep(newest)
  return app?.change?.state === 'working' ? app.change.step : undefined
}

/** The state of an app in a word or two. */
export const stateWords: Readonly<Record<AppState, string>> = {
  planning: 'Planning',
  generating: 'Building',
  checking: 'Trying it out',
  failed: 'Not made',
  running: 'Running',
  sleeping: 'Sleeping'
}

/** "Building" as it stands inside a sentence: "building". */
export function within (words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
