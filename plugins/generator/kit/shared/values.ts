import { isDate, isDateTime, isTime } from './calendar.ts'
import type { Culture } from './culture.ts'
import { parsePlace } from './place.ts'
import { isLong, type FieldSchema } from './schema.ts'

export type Checked = { value: string | number | boolean | readonly string[] | null } | { problem: string }

type Format = Pick<Culture, 'locale' | 'currency'>

const longest: Partial<Record<FieldSchema['type'], number>> = { text: 500, 'long-text': 20_000, 'rich-text': 50_000, address: 500, place: 100, email: 254, phone: 40, link: 2000 }

/** Thousands of such amounts still add up to a number that JavaScript can say exactly. */
const largest = 1e12

/** Checks one value that is there; text comes trimmed. */
export function checkValue (field: FieldSchema, value: unknown, format?: Format): Checked {
  switch (field.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? { value } : { problem: `${field.label} must be yes or no.` }
    case 'number':
    case 'integer':
    case 'percent':
    case 'rating':
    case 'money':
    case 'duration':
      return checkNumber(field, value, format)
    default:
      return typeof value === 'string' ? checkText(field, value) : { problem: `${field.label} must be text.` }
  }
}

function checkNumber (field: FieldSchema, value: unknown, format?: Format): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { problem: field.type === 'percent' ? `${field.label} must be a number of percent, like 45.` : `${field.label} must be a number.` }
  if (field.type === 'rating') return checkStars(field, value)
  if (Math.abs(value) > largest) return { problem: `${field.label} is too large a number.` }
  if (field.type !== 'number' && field.type !== 'percent' && !Number.isSafeInteger(value)) return { problem: `${field.label} must be a whole number.` }
  if (field.minimum !== undefined && value < field.minimum) {
    return { problem: field.minimum === 0 ? `${field.label} can't be negative.` : `${field.label} must be at least ${amount(field, field.minimum, format)}.` }
  }
  if (field.maximum !== undefined && value > field.maximum) return { problem: `${field.label} must be at most ${amount(field, field.maximum, format)}.` }
  return { value }
}

function checkStars ({ label, maximum = 5 }: FieldSchema, value: number): Checked {
  return Number.isInteger(value) && value >= 1 && value <= maximum ? { value } : { problem: `${label} must be 1 to ${maximum} stars.` }
}

function checkText (field: FieldSchema, value: string): Checked {
  const limit = longest[field.type]
  if (limit !== undefined && value.length > limit) return { problem: `${field.label} can have at most ${limit} characters.` }
  if (hasControlCharacters(isLong(field) ? value.replace(/[\n\r\t]/g, '') : value)) return { problem: `${field.label} contains characters that can't be shown.` }
  if (field.pattern !== undefined && !new RegExp(`^(?:${field.pattern})$`, 'u').test(value)) return { problem: `${field.label} is not written as it should be.` }
  switch (field.type) {
    case 'date': return isDate(value) ? { value } : { problem: `${field.label} must be a date.` }
    case 'time': return isTime(value) ? { value } : { problem: `${field.label} must be a time like 14:30.` }
    case 'date-time': return isDateTime(value) ? { value } : { problem: `${field.label} must be a date with a time.` }
    case 'choice': return isChoice(field, value) ? { value } : { problem: `Please choose one of the given values: ${field.label}.` }
    case 'email': return isEmail(value) ? { value } : { problem: 'Enter a full address, like name@example.com.' }
    case 'phone': return isPhone(value) ? { value } : { problem: `${field.label} must be a phone number.` }
    case 'colour': return checkColour(field, value)
    case 'link': return checkLink(field, value)
    case 'place': return checkPlace(field, value)
    case 'image': case 'file': return /^[\da-f-]{36}$/.test(value) ? { value } : { problem: `${field.label} must be a file of this app.` }
    default: return { value }
  }
}

function isChoice (field: FieldSchema, value: string): boolean {
  return field.choices?.some(choice => choice.id === value) === true
}

function isEmail (value: string): boolean {
  return /^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\].]+(\.[^\s@<>()",;:\\[\].]+)+$/.test(value)
}

function isPhone (value: string): boolean {
  return /^[\d+()./\-\s#*ext]+$/i.test(value) && value.replace(/\D/g, '').length >= 3
}

/** "#Fa0" and "ffaa00" are both "#ffaa00". */
function checkColour (field: FieldSchema, value: string): Checked {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value)?.[1]?.toLowerCase()
  if (digits === undefined) return { problem: `${field.label} must be a colour like #3366ff.` }
  return { value: `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}` }
}

function checkPlace (field: FieldSchema, value: string): Checked {
  const place = parsePlace(value)
  return place === undefined ? { problem: `${field.label} must be latitude and longitude, like 52.52, 13.405.` } : { value: place }
}

function checkLink (field: FieldSchema, value: string): Checked {
  const address = /^[a-z][a-z\d+.-]*:/i.test(value) ? value : `https://${value}`
  const url = /\s/.test(address) || !URL.canParse(address) ? undefined : new URL(address)
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) return { problem: `${field.label} must be a web address that begins with https:// or http://.` }
  return { value: address }
}

export function hasControlCharacters (value: string): boolean {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f]/.test(value) || !value.isWellFormed()
}

function amount (field: FieldSchema, value: number, format?: Format): string {
  if (field.type === 'percent') return `${value} %`
  if (field.type !== 'money' || format === undefined) return String(value)
  const money = new Intl.NumberFormat(format.locale, { style: 'currency', currency: format.currency })
  return money.format(value / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2))
}
