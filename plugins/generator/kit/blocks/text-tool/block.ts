import { call, reference } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { tools, type ToolName } from './shared.ts'

interface TextToolOptions {
  tools: ToolName[]
  text?: string
}

export interface TextToolPlan extends Lowered {
  tools: ToolName[]
  text: string
}

export const block = defineBlock<TextToolOptions, TextToolPlan>({
  name: 'text-tool',
  summary: 'Tools that turn text into something: count, change case, compare, regular expressions, Markdown, JSON, Base64, URL, hashes, slugs, lorem ipsum, passwords, palettes, contrast, QR codes, sorted lines, UUIDs. Everything happens in the browser; a text is kept only when somebody asks for it.',
  stage: 'tool',
  keeps: true,
  icon: 'file',
  schema: {
    type: 'object',
    properties: {
      tools: { type: 'array', minItems: 1, maxItems: tools.length, uniqueItems: true, items: { enum: [...tools] }, description: 'One tool, or several as tabs; the first one is open.' },
      text: { type: 'string', maxLength: 4000, description: 'What the first tool starts with, so that a visitor sees at once what it does. An example of its own unless given.' }
    },
    required: ['tools'],
    additionalProperties: false
  },
  example: { tools: ['json', 'base64'], text: '{"hello":"world"}' },
  lower: ({ options }) => ({ tools: options.tools, text: options.text ?? '' }),
  element: ({ id, tools, text }) => element('text-tool', 'TextTool', {
    block: id,
    tools: tools.map(tool => reference({ name: variableOf(tool), from: `@dream/kit/blocks/text-tool/tool-${tool}.ts` })),
    start: text === '' ? undefined : text
  }),
  server: ({ id }) => call(ofServer('text-tool', 'snippets'), id),
  checks: ({ id, tools }) => [checkOf('text-tool', 'keeps', { block: id, what: 'a text that somebody wants to keep', good: goodSnippets(tools[0] ?? 'count'), bad: { snippets: [{ name: '' }] } })]
})

function variableOf (tool: ToolName): string {
  return `${tool.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Tool`
}

function goodSnippets (tool: ToolName): { snippets: { name: string, tool: string, text: string, second: string, at: string }[] } {
  return { snippets: [{ name: 'Hello', tool, text: 'Hello, world.', second: '', at: '2026-01-31T10:00:00.000Z' }] }
}
