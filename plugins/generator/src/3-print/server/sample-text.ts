import type { App } from '../../2-lower/app.ts'

/** Finds a text that the samples of an entity have under a key: short, one line, trimmed. */
export function sampleTexts (app: App, entity: string): (key: string) => string | undefined {
  const samples: { entity: string, values: Record<string, unknown> }[] = JSON.parse(app.seed)
  return key => {
    for (const sample of samples) {
      const value = sample.entity === entity ? sample.values[key] : undefined
      if (typeof value === 'string' && /^[^\p{C}]{1,100}$/u.test(value) && value.trim() === value) return value
    }
    return undefined
  }
}
