import type { ToolLine } from '../tools.ts'

const does = 'random|history|roll|rolls|pick|picks|spin|draw|draws|result|results|last|list|names|name|animation|animated|count|customizable|custom|number|reset|add|remove|entries'

/** What chance decides, by the picks of the block "picker". */
export const chance: Record<string, ToolLine> = {
  'dice-roller': { words: 'dice roller|die roller|dice|dice app|dice rolling app|dice simulator|dice rolling simulator|virtual dice', doing: 'roll dice|roll a die|roll the dice', does: `${does}|dice|sides|sided|total`, block: 'picker', options: { picks: ['dice'] }, name: 'Dice Roller', icon: 'sparkle' },
  'coin-flip': { words: 'coin flip|coin toss|coin flipper|coin flip app|heads or tail', doing: 'flip a coin|flip coin|toss a coin', does: `${does}|coin|flip|flips|heads|tails|statistics`, block: 'picker', options: { picks: ['coin'] }, name: 'Coin Flip', icon: 'sparkle' },
  'name-picker': { words: 'name picker|random name picker|random picker|winner picker|raffle picker|random student picker|student picker|name drawer|random selector|random winner generator', doing: 'pick a random name|pick a name at random|draw a name', does: `${does}|student|students|winner|winners|class`, block: 'picker', options: { picks: ['names', 'wheel'] }, name: 'Name Picker', icon: 'sparkle' },
  wheel: { words: 'wheel of name|spinning wheel|decision wheel|spinner wheel|spin the wheel|random wheel|picker wheel|decision maker|decision spinner', doing: 'spin a wheel|help me decide|decide what to eat', does: `${does}|wheel|decision|decide|choices|options|segments`, block: 'picker', options: { picks: ['wheel'], noun: 'choice' }, name: 'Wheel', icon: 'sparkle' },
  'team-maker': { words: 'team generator|team maker|random team generator|team picker|group generator|random group generator|team splitter|team randomizer', doing: 'split people into team|make random team', does: `${does}|team|teams|group|groups|players|size|split|balanced|even`, block: 'picker', options: { picks: ['teams'], noun: 'player' }, name: 'Team Maker', icon: 'sparkle' },
  'number-generator': { words: 'random number generator|number generator|lottery number generator|random number picker|number randomizer', doing: 'generate random number|pick a random number', does: `${does}|range|minimum|maximum|from|to|repeat|numbers|generate|copy`, block: 'picker', options: { picks: ['number'] }, name: 'Random Numbers', icon: 'sparkle' },
  'card-drawer': { words: 'card drawer|playing card drawer|deck of card|card deck|virtual deck', doing: 'draw a card', does: `${does}|card|cards|deck|shuffle|hand`, block: 'picker', options: { picks: ['card'] }, name: 'Cards', icon: 'sparkle' },
  shuffler: { words: 'list shuffler|list randomizer|list shuffle|random order generator|name shuffler|order randomizer', doing: 'shuffle a list', does: `${does}|shuffle|order|items`, block: 'picker', options: { picks: ['shuffle'] }, name: 'Shuffler', icon: 'sparkle' }
}
