import { readColours } from '../../1-read/colours.ts'
import type { Piece } from '../../phases.ts'
import { currencyWords } from '../../../../packs/currencies.ts'
import { did, type Edit } from '../edit.ts'

const moods: [RegExp, string][] = [[/\bplayful|fun|cheerful|friendly\b/i, 'playful'], [/\bcalm|quiet|minimal(?:ist)?|simple(?:r)?\b/i, 'calm'], [/\bsharp|serious|professional|business-?like\b/i, 'sharp'], [/\bwarm(?:er)?|cosy|cozy\b/i, 'warm']]

/** "make it green", "dark mode", "white background", "more playful", "use euros". */
export function look (edit: Edit, command: Piece): boolean {
  const { look: said } = readColours(command.text)
  const before = edit.blueprint.look ?? { primary: '', background: '', scheme: 'auto', mood: '' }
  if (/\b(?:field|column|to (?:the )?\w+s$|called|option|choice)\b/i.test(command.text) && !/\b(?:make|turn|background|theme|colou?r)\b/i.test(command.text)) return false
  if (/^(?:add|remove|delete|rename) (?:an? |the )?(?:[\w-]+ ){0,2}colou?rs?\b/i.test(command.text) && said.primary === undefined && said.background === undefined) return false
  if (said.primary !== undefined || said.background !== undefined || said.scheme !== undefined) {
    edit.blueprint.look = { ...before, ...(said.primary === undefined ? {} : { primary: said.primary.value }), ...(said.background === undefined ? {} : { background: said.background.value }), ...(said.scheme === undefined ? {} : { scheme: said.scheme.value }) }
    const parts = [said.primary === undefined ? '' : `The main colour becomes ${said.primary.value}.`, said.background === undefined ? '' : `The background becomes ${said.background.value}.`, said.scheme === undefined ? '' : `The app becomes ${said.scheme.value}.`].filter(part => part !== '')
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
