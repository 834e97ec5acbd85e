import type { Said } from '../phases.ts'

const patterns = [
  /(?:^|\n)[^\S\n]*(?:[-*][^\S\n]+)?(?:app |project |product |site )?(?:name|title)\s*:\s*["']?(?<name>[^"'\n]{2,60}?)["']?\s*(?=\n|$)/i,
  /\b(?:app|application|website|site|system|software|platform|tool|tracker|manager|portal|program|it|project|business|company|shop|store|studio|service|crm|board)(?:,)?\s+(?:should be |is |to be )?(?:called|named|titled)\s+"(?<name>[^"\n]{1,60})"/i,
  /\b(?:app|application|website|site|system|software|platform|tool|tracker|manager|portal|program|it|project|business|company|shop|store|studio|service|crm|board)(?:,)?\s+(?:should be |is |to be )?(?:called|named|titled)\s+'(?<name>[^'\n]{1,60})'/i,
  /(?<!field |column |page |section |tab |button )\b(?:called|named)\s+"(?<name>[^"\n]{1,60})"/i,
  /\b(?:called|named|titled|Called|Named)\s+(?<name>[A-Z0-9][\w&'+-]*(?:\s+(?:[A-Z0-9&][\w&'+-]*|of|the|and|for)){0,4})/,
  /\b(?:web application|app|website|application)\s+(?:called|named)\s+(?<name>[a-z][\w-]{2,30})\b/
]

/** The name the wish gives the app. */
export function readName (text: string): { name: Said<string>, taken: { start: number, end: number } } | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const name = match?.groups?.name?.trim().replace(/\s+(?:of|the|and|for)$/, '')
    if (match === null || match === undefined || name === undefined || name === '') continue
    const start = match.index + match[0].indexOf(name)
    return {
      name: { value: spaced(name), why: { source: 'stated', reason: 'name-words', spans: [{ start, end: start + name.length }], confidence: 0.97 } },
      taken: { start, end: start + name.length }
    }
  }
  return undefined
}

/** "CharitableGivingPlatform" → "Charitable Giving Platform". */
function spaced (name: string): string {
  return /\s/.test(name) ? name : name.replaceAll('_', ' ').replace(/([a-z])([A-Z])(?=[a-z])/g, '$1 $2')
}
