import type { Settings, Texts } from './tool.ts'

export interface Remembered extends Partial<Texts> {
  settings?: Settings
}

/** What this browser had in a tool last; nothing where storage is blocked. */
export function remembered (key: string): Remembered {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isObject(found)
      ? {
          ...(typeof found.text === 'string' ? { text: found.text } : {}),
          ...(typeof found.second === 'string' ? { second: found.second } : {}),
          ...(isObject(found.settings) ? { settings: plain(found.settings) } : {})
        }
      : {}
  } catch {
    return {}
  }
}

export function remember (key: string, what: Remembered): void {
  try {
    localStorage.setItem(key, JSON.stringify(what))
  } catch {
    // A browser that blocks storage in frames, or has no room left, forgets the text with the page.
  }
}

function isObject (value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function plain (values: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, string | number | boolean> = {}
  for (const [key, value] of Object.entries(values)) if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') settings[key] = value
  return settings
}
