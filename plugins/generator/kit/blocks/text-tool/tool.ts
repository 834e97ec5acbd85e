import type { ToolName } from './shared.ts'

/** What a tool can do with text. It is pure, or random where it is told to make something; it never touches the page. */
export interface TextTool {
  name: ToolName
  /** On its tab: "JSON". */
  label: string
  /** What goes in; absent for tools that make something from nothing. */
  input?: Input
  /** A second text, of tools that compare. */
  second?: Input
  settings: readonly Setting[]
  /** Heading of what comes out. */
  output: string
  /** Label of the button that makes something new; absent where the output follows the input. */
  again?: string
  run (texts: Texts, settings: Settings): Shown | Promise<Shown>
}

export interface Input {
  label: string
  placeholder: string
  /** What is there before anybody wrote anything. */
  example: string
  /** A single line. */
  short?: boolean
}

export interface Texts {
  text: string
  second: string
}

export type Settings = Readonly<Record<string, string | number | boolean>>

export type Setting =
  | { key: string, label: string, kind: 'choice', start: string, choices: readonly (readonly [value: string, label: string])[] }
  | { key: string, label: string, kind: 'number', start: number, least: number, most: number }
  | { key: string, label: string, kind: 'switch', start: boolean }
  | { key: string, label: string, kind: 'text', start: string, placeholder?: string }
  | { key: string, label: string, kind: 'colour', start: string }

export interface Fact {
  label: string
  value: string
}

/** What came out. `text` is what is copied, `file` the name it is downloaded under. */
export type Shown =
  | { kind: 'text', text: string, file: string, facts?: readonly Fact[] }
  | { kind: 'facts', facts: readonly Fact[], words?: readonly Fact[], text: string, file: string }
  | { kind: 'page', html: string, text: string, file: string }
  | { kind: 'changes', changes: readonly Change[], text: string, file: string, facts: readonly Fact[] }
  | { kind: 'marks', parts: readonly { text: string, found: boolean }[], text: string, file: string, facts: readonly Fact[] }
  | { kind: 'colours', colours: readonly { hex: string, label: string }[], text: string, file: string }
  | { kind: 'sample', foreground: string, background: string, facts: readonly Fact[], text: string, file: string }
  | { kind: 'picture', path: string, size: number, text: string, file: string }
  | { kind: 'problem', message: string }

export interface Change {
  kind: 'same' | 'added' | 'removed'
  text: string
}

export function startOf (settings: readonly Setting[]): Settings {
  return Object.fromEntries(settings.map(({ key, start }) => [key, start]))
}

/** A whole number from 0 to below `limit`, none likelier than another. */
export function chance (limit: number): number {
  const fair = 2 ** 32 - 2 ** 32 % limit
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    if (drawn < fair) return drawn % limit
  }
}
