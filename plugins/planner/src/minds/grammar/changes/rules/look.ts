import { colourMentions, readColours } from '../../1-read/colours.ts'
import type { Piece } from '../../phases.ts'
import { accents } from '../../../../packs/colours.ts'
import { currencyWords } from '../../../../packs/currencies.ts'
import { did, type Edit } from '../edit.ts'

const moods: [RegExp, string][] = [[/\bplayful|fun|cheerful|friendly\b/i, 'playful'], [/\bcalm|quiet|minimal(?:ist)?|simple(?:r)?\b/i, 'calm'], [/\bsharp|serious|professional|business-?like\b/i, 'sharp'], [/\bwarm(?:er)?|cosy|cozy\b/i, 'warm']]

const shouldBe = /^(?<what>(?:the |all )*(?:buttons?|links?|app|site|accents?|components?|cards?|everything|it))\s+(?:should|must|could)\s+(?:be|become|look)\s+(?:in )?(?<colour>.+)$/i

/** "make it green", "dark mode", "white background", "more playful", "use euros". */
export function look (edit: Edit, command: Piece): boolean {
  const only = /^(?:use|try|prefer|with|in)\s+(?:the colou?r\s+)?(?<colour>[a-z -]{3,24}|#[0-9a-f]{3,6})$/i.exec(command.text)?.groups?.colour
  const alone = only === undefined ? undefined : colourMentions(only, 0)[0]
  const { look: said } = readColours(alone !== undefined && alone.end === only?.length ? `make it ${only}` : command.text.replace(shouldBe, 'make the colour of $<what> $<colour>'))
  const before = edit.blueprint.look ?? { primary: '', background: '', scheme: 'auto', mood: '' }
  if (/\b(?:field|column|to (?:the )?\w+s$|called|option|choice)\b/i.test(command.text) && !/\b(?:make|turn|background|theme|colou?r)\b/i.test(command.text)) return false
  if (/^(?:add|remove|delete|rename) (?:an? |the )?(?:[\w-]+ ){0,2}colou?rs?\b/i.test(command.text) && said.primary === undefined && said.background === undefined) return false
  if (said.primary !== undefined || said.background !== undefined || said.scheme !== undefined) {
    edit.blueprint.look = { ...before, ...(said.primary === undefined ? {} : { primary: said.primary.value }), ...(said.background === undefined ? {} : { background: said.background.value }), ...(said.scheme === undefined ? {} : { scheme: said.scheme.value }) }
    const parts = [said.primary === undefined ? '' : `The main colour becomes ${nameOf(command.text, said.primary.value)}.`, said.background === undefined ? '' : `The background becomes ${nameOf(command.text, said.background.value)}.`, said.scheme === undefined ? '' : `The app becomes ${said.scheme.value}.`].filter(part => part !== '')
    return did(edit, said.primary !== undefined ? 'look.primary' : said.background !== undefined ? 'look.background' : 'look.scheme', parts.join(' '), command, 'change-look')
  }
  if (/\b(?:follow|use) (?:the )?(?:system|visitor'?s?|device)(?:'s)? (?:theme|scheme|setting)|\bauto(?:matic)? (?:theme|mode|scheme)\b/i.test(command.text)) {
    edit.blueprint.look = { ...before, scheme: 'auto' }
    return did(edit, 'look.scheme', 'The app follows the visitor\'s light or dark setting.', command, 'change-look')
  }
  if (/^(?:make|let|give|turn|style)\b/i.test(command.text) && /\b(?:it|app|look|design|style|feel|everything)\b/i.test(command.text)) {
    const mood = moods.find(([pattern]) => pattern.test(command.text))?.[1]
    if (mood !== undefined) {
      edit.blueprint.look = { ...before, mood }
      return did(edit, 'look.mood', `The app looks ${mood}.`, command, 'change-look')
    }
  }
  const currency = /\b(?:currency|amounts?|prices?|use|in)\b/i.test(command.text) ? currencyWords.find(([pattern]) => pattern.test(command.text))?.[1] : undefined
  if (currency !== undefined && edit.blueprint.culture !== null && !/^(?:add|remove|rename)/i.test(command.text)) {
    edit.blueprint.culture = { ...edit.blueprint.culture, currency }
    return did(edit, 'culture', `Amounts are in ${currency}.`, command, 'change-currency')
  }
  return false
}

/** A colour as the person called it. */
function nameOf (text: string, hex: string): string {
  return colourMentions(text, 0).find(mention => mention.hex === hex || accents.get(mention.name) === hex)?.name ?? hex
}
