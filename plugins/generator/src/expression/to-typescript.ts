import { printText } from '../3-print/print-value.ts'
import { done, partsOf, type Done, type Meaning } from './meaning.ts'

/** An expression as the body of a TypeScript function of the record and the clock. */
export interface Script {
  /** What is worked out before the result, in order: const <name> = <text>. */
  values: { name: string, text: string }[]
  /** The result: null when it is missing. */
  result: string
  /** Functions it needs of kit/shared/expression.ts. */
  helpers: string[]
  /** Keys of the record that it reads. */
  keys: string[]
  clock: boolean
}

/** A piece of code, and how tightly it holds together. */
interface Piece {
  text: string
  level: number
  /** Conditions that make the value missing; the text holds when none of them does. Each may rely on those before it. */
  missing: readonly string[]
  /** Whether the text itself can be null. */
  nullable?: boolean
  /** The opposite of a comparison. */
  negated?: string
  /** Conditions known not to hold when this is true, and when it is false. */
  whenTrue?: readonly string[]
  whenFalse?: readonly string[]
}

interface Context {
  /** What the record is called. */
  record: string
  values: Script['values']
  helpers: Set<string>
  /** Conditions that do not hold here. */
  excluded: ReadonlySet<string>
}

const levels = { choose: 1, present: 2, or: 3, and: 4, equal: 8, compare: 9, add: 11, times: 12, not: 14, atom: 20 } as const

/** Undefined when it reaches for other records, which only the database has. */
export function toTypeScript (meaning: Meaning, record: string): Script | undefined {
  const parts = allParts(meaning)
  if (parts.some(({ kind }) => kind === 'parent' || kind === 'children')) return undefined
  const context: Context = { record, values: [], helpers: new Set(), excluded: new Set() }
  const result = orNull(print(meaning, context))
  return {
    values: context.values,
    result,
    helpers: [...context.helpers].sort(),
    keys: [...new Set(parts.flatMap(part => part.kind === 'field' ? [part.key] : []))],
    clock: parts.some(({ kind }) => kind === 'clock')
  }
}

export function allParts (meaning: Meaning): Meaning[] {
  return [meaning, ...partsOf(meaning).flatMap(allParts)]
}

function print (meaning: Meaning, context: Context): Piece {
  switch (meaning.kind) {
    case 'literal': return meaning.value === null
      ? { text: 'null', level: levels.atom, missing: ['true'] }
      : { text: typeof meaning.value === 'string' ? printText(meaning.value) : String(meaning.value), level: typeof meaning.value === 'number' && meaning.value < 0 ? levels.not : levels.atom, missing: [] }
    case 'field': {
      const text = `${context.record}.${meaning.key}`
      return present({ text, level: levels.atom, missing: meaning.type === 'boolean' ? [] : [`${text} === null`] }, context)
    }
    case 'clock': return { text: `clock.${meaning.clock}`, level: levels.atom, missing: [] }
    case 'done': return printDone(meaning, context)
    default: throw new Error(`A ${meaning.kind} value has no TypeScript.`)
  }
}

function present (piece: Piece, { excluded }: Context): Piece {
  return { ...piece, missing: piece.missing.filter(condition => !excluded.has(condition)) }
}

function printDone (meaning: Done, context: Context): Piece {
  const { operation, args } = meaning
  switch (operation) {
    case 'not': return printNot(args[0], context)
    case 'and':
    case 'or': return printLogic(operation, args, context)
    case 'is missing': return isMissing(args[0], context)
    case 'choose': return choose(args, context)
    case 'first present': return firstPresent(args, context)
    case 'one of': return oneOf(args, context)
    // What can be null is worked out beforehand, where nothing is known yet.
    case 'days later': return strict(meaning, printed(args, { ...context, excluded: new Set() }), context)
    default: return strict(meaning, printed(args, context), context)
  }
}

function printed (args: readonly Meaning[], context: Context): Piece[] {
  return args.map(arg => known(print(arg, context), context))
}

/** What is missing when any of its arguments is; what is true or false is then false. */
function strict (meaning: Done, pieces: readonly Piece[], context: Context): Piece {
  const missing = [...new Set(pieces.flatMap(piece => piece.missing))]
  const [first = '', second = ''] = pieces.map(({ text }) => text)
  const infix = (operator: string, level: number): Piece => ({
    text: pieces.map((piece, index) => wrap(piece, index === 0 ? level : level + 1)).join(` ${operator} `), level, missing
  })
  const call = (text: string): Piece => ({ text, level: levels.atom, missing })
  const help = (helper: string, ...more: string[]): Piece => {
    context.helpers.add(helper)
    return call(`${helper}(${more.join(', ')})`)
  }
  const method = (name: string, ...more: string[]): string => `${pieces[0] === undefined ? '' : wrap(pieces[0], levels.atom)}.${name}(${more.join(', ')})`
  const byZero = (operator: string): Piece => {
    const condition = `${pieces[1] === undefined ? '' : wrap(pieces[1], levels.equal)} === 0`
    const divided = infix(operator, levels.times)
    return isZero(meaning.args[1]) ? divided : present({ ...divided, missing: [...missing, condition] }, context)
  }
  switch (meaning.operation) {
    case 'equal': return guarded({ ...infix('===', levels.equal), negated: infix('!==', levels.equal).text }, meaning, context)
    case 'less': return guarded(infix('<', levels.compare))
    case 'at most': return guarded(infix('<=', levels.compare))
    case 'more': return guarded(infix('>', levels.compare))
    case 'at least': return guarded(infix('>=', levels.compare))
    case 'is not zero': return guarded({ text: `${pieces[0] === undefined ? '' : wrap(pieces[0], levels.equal)} !== 0`, level: levels.equal, missing })
    case 'among': return guarded(help('hasWord', second, first))
    case 'contains': return guarded(call(method('includes', second)))
    case 'starts with': return guarded(call(method('startsWith', second)))
    case 'ends with': return guarded(call(method('endsWith', second)))
    case 'negate': return { text: `-${pieces[0] === undefined ? '' : wrap(pieces[0], levels.atom)}`, level: levels.not, missing }
    case 'add': return infix('+', levels.add)
    case 'subtract': return infix('-', levels.add)
    case 'times': return infix('*', levels.times)
    case 'divide': return byZero('/')
    case 'remainder': return byZero('%')
    case 'round': return help('round', first)
    case 'floor': return call(`Math.floor(${first})`)
    case 'ceil': return call(`Math.ceil(${first})`)
    case 'abs': return call(`Math.abs(${first})`)
    case 'smallest': return call(`Math.min(${pieces.map(({ text }) => text).join(', ')})`)
    case 'largest': return call(`Math.max(${pieces.map(({ text }) => text).join(', ')})`)
    case 'days later': return { ...help('daysLater', first, second), nullable: true }
    case 'days between': return help('daysBetween', second, first)
    case 'minutes between': return help('minutesBetween', first, second)
    case 'day of': return call(method('slice', '0', '10'))
    case 'year': return call(`Number(${method('slice', '0', '4')})`)
    case 'month': return call(`Number(${method('slice', '5', '7')})`)
    case 'month day': return call(`Number(${method('slice', '8', '10')})`)
    case 'weekday': return help('weekday', first)
    case 'join': return { text: pieces.map((piece, index) => meaning.args[index]?.type === 'number' ? `String(${piece.text})` : wrap(piece, index === 0 ? levels.add : levels.add + 1)).join(' + '), level: levels.add, missing }
    case 'length': return call(`[...${pieces[0] === undefined ? '' : wrap(pieces[0], levels.atom)}].length`)
    case 'list length': return call(`${pieces[0] === undefined ? '' : wrap(pieces[0], levels.atom)}.length`)
    case 'lower':
    case 'upper': return help(meaning.operation, first)
    default: throw new Error(`There is no TypeScript for "${meaning.operation}".`)
  }
}

function isZero (meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'literal' && meaning.value !== 0
}

/** True only when nothing is missing. */
function guarded (piece: Piece, meaning?: Done, context?: Context): Piece {
  const needless = meaning !== undefined && context !== undefined && isPlainText(meaning)
  if (piece.missing.length === 0 || needless) return { ...piece, missing: [], whenTrue: piece.missing }
  return { text: `${piece.missing.map(opposite).join(' && ')} && ${wrap(piece, levels.and + 1)}`, level: levels.and, missing: [], whenTrue: piece.missing }
}

/** A field compared with what is never missing: null is simply another value. */
function isPlainText ({ args: [left, right] }: Done): boolean {
  return (left?.kind === 'field' && isThere(right)) || (right?.kind === 'field' && isThere(left))
}

function isThere (meaning: Meaning | undefined): boolean {
  return meaning?.kind === 'clock' || (meaning?.kind === 'literal' && meaning.value !== null) || meaning?.type === 'boolean'
}

function printNot (meaning: Meaning | undefined, context: Context): Piece {
  const piece = print(meaning ?? done('is missing', [], 'boolean'), context)
  const known = { missing: [], ...(piece.whenFalse === undefined ? {} : { whenTrue: piece.whenFalse }), ...(piece.whenTrue === undefined ? {} : { whenFalse: piece.whenTrue }) }
  return piece.negated === undefined ? { text: `!${wrap(piece, levels.not)}`, level: levels.not, ...known } : { text: piece.negated, negated: piece.text, level: levels.equal, ...known }
}

/** The opposite of a condition that makes something missing: "a !== null" of "a === null". */
function opposite (condition: string): string {
  return condition === 'true' ? 'false' : condition.replace(/ === (null|0)$/, ' !== $1')
}

function printLogic (operation: 'and' | 'or', args: readonly Meaning[], context: Context): Piece {
  const level = levels[operation]
  const excluded = new Set(context.excluded)
  const pieces: Piece[] = []
  for (const arg of args) {
    const piece = print(arg, { ...context, excluded: new Set(excluded) })
    pieces.push(piece)
    for (const condition of (operation === 'and' ? piece.whenTrue : piece.whenFalse) ?? []) excluded.add(condition)
  }
  const learned = [...excluded].filter(condition => !context.excluded.has(condition))
  return {
    text: pieces.map(piece => wrap(piece, operation === 'or' && piece.level === levels.and ? levels.not : level)).join(operation === 'and' ? ' && ' : ' || '),
    level,
    missing: [],
    ...(operation === 'and' ? { whenTrue: learned } : { whenFalse: learned })
  }
}

function isMissing (meaning: Meaning | undefined, context: Context): Piece {
  const { missing } = known(print(meaning ?? done('choose', [], 'null'), context), context)
  if (missing.length === 0) return { text: 'false', level: levels.atom, missing: [] }
  return { text: missing.join(' || '), level: missing.length > 1 ? levels.or : missing[0] === 'true' ? levels.atom : levels.equal, missing: [], whenFalse: missing, ...(missing.length === 1 ? { negated: opposite(missing[0] ?? '') } : {}) }
}

function choose ([test, yes, no]: readonly Meaning[], context: Context): Piece {
  const anywhere = { ...context, excluded: new Set<string>() }
  const [asked, first, second] = [test, yes, no].map(meaning => print(meaning ?? done('choose', [], 'null'), anywhere))
  if (asked === undefined || first === undefined || second === undefined) throw new Error('A choice has three parts.')
  const nullable = canBeNull(first) || canBeNull(second)
  const isBoolean = (yes?.type === 'boolean' || no?.type === 'boolean')
  const branch = (piece: Piece): string => isBoolean && canBeNull(piece) ? 'false' : atLeast(orNull(piece), piece)
  return { text: `${wrap(asked, levels.present)} ? ${branch(first)} : ${branch(second)}`, level: levels.choose, missing: [], ...(nullable && !isBoolean ? { nullable } : {}) }
}

function atLeast (text: string, piece: Piece): string {
  return piece.level === levels.choose || text !== piece.text && text.includes(' ? ') ? `(${text})` : text
}

function firstPresent (args: readonly Meaning[], context: Context): Piece {
  const pieces = args.map(arg => print(arg, { ...context, excluded: new Set<string>() }))
  const isLast = pieces.findIndex(piece => !canBeNull(piece))
  const used = isLast === -1 ? pieces : pieces.slice(0, isLast + 1)
  const text = used.map(piece => {
    const each = orNull(piece)
    return each === piece.text ? wrap(piece, levels.add) : isName(each) ? each : `(${each})`
  }).join(' ?? ')
  return { text, level: used.length === 1 ? used[0]?.level ?? levels.present : levels.present, missing: [], ...(isLast === -1 ? { nullable: true } : {}) }
}

function oneOf ([value, ...items]: readonly Meaning[], context: Context): Piece {
  const piece = known(print(value ?? done('choose', [], 'null'), context), context)
  const list = items.map(item => {
    const each = print(item, context)
    const text = orNull(each)
    return text.includes(' ? ') ? `(${text})` : text
  })
  return guarded({ text: `[${list.join(', ')}].includes(${piece.text})`, level: levels.atom, missing: piece.missing })
}

function canBeNull (piece: Piece): boolean {
  return piece.nullable === true || piece.missing.length > 0
}

/** A piece whose text is never null while none of its conditions holds; worked out beforehand where it has to be. */
function known (piece: Piece, context: Context): Piece {
  if (piece.nullable !== true) return piece
  const text = orNull(piece)
  const name = context.values.find(value => value.text === text)?.name ?? `value${context.values.length + 1}`
  if (!context.values.some(value => value.name === name)) context.values.push({ name, text })
  return { text: name, level: levels.atom, missing: [`${name} === null`] }
}

function orNull (piece: Piece): string {
  const { text, missing } = piece
  if (missing.length === 0 || (missing.length === 1 && missing[0] === `${text} === null`)) return text
  return missing[0] === 'true' ? 'null' : `${missing.join(' || ')} ? null : ${piece.level === levels.choose ? `(${text})` : text}`
}

function wrap ({ text, level }: Piece, least: number): string {
  return level >= least ? text : `(${text})`
}

function isName (text: string): boolean {
  return /^[\w.]+$/.test(text)
}
