import { namesTool } from '../2-understand/tools.ts'

/** Kinds of software that are no app of records, by the noun that a wish asks for. */
const kinds: { heads: RegExp, what: string, instead: string }[] = [
  {
    heads: /(?:^|\s)(?:games?|tetris|chess|pong|minesweeper|sudoku|solitaire|tic[- ]?tac[- ]?toe|hangman|wordle|2048|breakout|pac-?man|platformer|shooter|mmorpg|rpg|flappy bird|asteroids|space invaders|connect four|checkers|battleship|blackjack|rock[- ]paper[- ]scissors|whack-a-mole|visual novel|pinball|minecraft)(?: clone| server| simulator)?$/i,
    what: 'a game', instead: 'a score keeper: "Players have a name. Rounds have a date, a player and points."'
  },
  {
    heads: /(?:^|\s)(?:operating system|os|kernel|firmware|compiler|interpreter|programming language|web browser|browser|search engine|web server|database engine|emulator|virtual machine|antivirus|vpn|game engine|physics engine|graphics engine|hypervisor|bootloader|device driver|driver for .*|embedded software|plc program|autopilot)$/i,
    what: 'software that runs machines or other programs', instead: 'a list of what you look after: "Devices have a name, a version and a date of the last update."'
  },
  {
    heads: /(?:^|\s)(?:(?:control(?:ler)?|guidance|navigation|steering|monitoring)(?: (?:software|system|program|unit|app))?(?: (?:for|of) .*)?|(?:satellite|drone|robot|traffic light|engine|reactor|rocket|elevator|vehicle|missile|plant|flight) (?:control(?:ler)?|control (?:software|system)|controller software|firmware|autopilot))$/i,
    what: 'software that steers machines', instead: 'a log of them: "Devices have a name and a place. Readings have a date and a value."'
  },
  {
    heads: /(?:^|\s)(?:(?:video|photo|image|audio|sound|code|pdf|vector|3d) editor|photoshop(?: clone)?|ide|spreadsheet|excel|word processor|cad(?: program| software)?|synthesizer|drum machine|metronome|drawing app|paint(?:ing)? app|paint program|whiteboard|screen recorder|music player|video player|media player|webcam app|piano|keyboard)$/i,
    what: 'a tool for editing or playing', instead: 'a collection of what you make with it: "Videos have a title, a date and a link."'
  },
  {
    heads: /(?:^|\s)(?:calculator|stopwatch|(?:pomodoro|countdown|egg|kitchen|interval) timer|timer|(?:unit|currency|file|colou?r) converter|colou?r picker|password generator|qr code generator|markdown (?:editor|previewer)|alarm clock|(?<!(?:punch|time|attendance|staff) )clock|weather app|weather forecast|map app|flashlight|compass)$/i,
    what: 'a tool that works something out', instead: 'a record of what comes out: "Results have a date, a value and notes."'
  },
  {
    heads: /(?:^|\s)(?:chat ?bot|trading bot|discord bot|telegram bot|bot|ai assistant|voice assistant|language model|neural network|image generator|face recognition(?: system)?|cryptocurrency|blockchain|crypto ?coin|nft (?:generator|marketplace))(?: like .*)?$/i,
    what: 'AI, bots or coins', instead: 'a record of them: "Trades have a date, a coin and an amount."'
  }
]

const asked = /^(?:(?:please|hi|hello|hey|could you|can you|would you|help me|i(?:'d| would) like(?: you)? to|i want(?: you)? to|i need(?: you)? to|let's|i want|i need|i(?:'d| would) like|we (?:want|need)|give me|build|create|make|develop|design|write|generate|program|code|implement|looking for|me|us|simple|another|an?|the|my|own|something like|some kind of)\b[,!]?\s*)*/i
const cut = /\s+(?:that|which|where|who|with|like|using|in (?:which|a single|react|html|javascript|python)|called|named|so|and|but|to (?:play|help|keep)|based on|inspired by)\b|[,.;:!?\n(-]\s|[.!?]$/i
const keeps = /\b(?:keep(?:ing)? track|track(?:s|er|ing)?|records?|log(?:s|book)?|lists? of|collection|inventory|catalog(?:ue)?|manag(?:e|er|ing|ement)|score ?(?:keeper|keeping|board|sheet)|library|rental|shop|store|club|league|tournament|each \p{L}+ (?:has|have)|\p{L}+s have an?)\b/iu

/** What a wish asks for that is no app of records, when that is all it asks for. */
export function unbuildable (text: string): { what: string, instead: string } | undefined {
  const start = asked.exec(text)?.[0].length ?? 0
  const rest = text.slice(start, start + 160).replace(/^game of (?=\p{L})/iu, '')
  const head = rest.slice(0, cut.exec(rest)?.index ?? rest.length).trim().replace(/\s+for (?:me|us|my \p{L}+|kids|children|the \p{L}+|android|ios|the web)$/iu, '')
  if (head === '' || namesTool(head) || head.split(/\s+/).length > 8 || keeps.test(head) || keeps.test(text.slice(0, 600))) return undefined
  const kind = kinds.find(({ heads }) => heads.test(head)) ?? kinds.find(({ heads }) => heads.test(head.replace(/\s+(?:for|of|in|on)\s.*$/i, '')))
  return kind === undefined ? undefined : { what: kind.what, instead: kind.instead }
}
