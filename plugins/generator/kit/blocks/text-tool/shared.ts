export const tools = [
  'count', 'case', 'diff', 'regex', 'markdown', 'json', 'base64', 'url', 'hash', 'slug', 'lorem', 'password', 'palette', 'contrast', 'qr', 'sort-lines', 'uuid'
] as const

export type ToolName = typeof tools[number]

export const limits = { snippets: 30, letters: 20_000, name: 80 } as const

/** A text that somebody wanted to keep. */
export interface Snippet {
  name: string
  tool: ToolName
  text: string
  /** Of tools that take two texts; empty for others. */
  second: string
  /** ISO date-time. */
  at: string
}

/** GET /api/_blocks/<id of a text-tool>: newest first. */
export interface Snippets {
  snippets: Snippet[]
}
