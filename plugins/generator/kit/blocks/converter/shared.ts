import { isDate } from '../../shared/calendar.ts'

export interface Unit {
  id: string
  name: string
  sign: string
  /** How much of the first unit one of it is; and what is added after: 32 °F is (32 + shift) × factor. */
  factor: number
  shift?: number
  /** Its amount goes down as the first unit's goes up: kilometres a litre. */
  inverse?: boolean
}

const unit = (id: string, name: string, sign: string, factor: number, shift?: number): Unit => ({ id, name, sign, factor, ...(shift === undefined ? {} : { shift }) })

/** What can be converted, by kind. The first unit of each is the one the others are told in. */
export const kinds = {
  length: [unit('m', 'Metres', 'm', 1), unit('km', 'Kilometres', 'km', 1000), unit('cm', 'Centimetres', 'cm', 0.01), unit('mm', 'Millimetres', 'mm', 0.001), unit('mi', 'Miles', 'mi', 1609.344), unit('yd', 'Yards', 'yd', 0.9144), unit('ft', 'Feet', 'ft', 0.3048), unit('in', 'Inches', 'in', 0.0254), unit('nmi', 'Nautical miles', 'nmi', 1852)],
  mass: [unit('kg', 'Kilograms', 'kg', 1), unit('g', 'Grams', 'g', 0.001), unit('mg', 'Milligrams', 'mg', 0.000001), unit('t', 'Tonnes', 't', 1000), unit('lb', 'Pounds', 'lb', 0.45359237), unit('oz', 'Ounces', 'oz', 0.028349523125), unit('st', 'Stones', 'st', 6.35029318)],
  volume: [unit('l', 'Litres', 'l', 1), unit('ml', 'Millilitres', 'ml', 0.001), unit('m3', 'Cubic metres', 'm³', 1000), unit('gal-us', 'Gallons (US)', 'gal', 3.785411784), unit('gal-uk', 'Gallons (UK)', 'gal', 4.54609), unit('pt-us', 'Pints (US)', 'pt', 0.473176473), unit('pt-uk', 'Pints (UK)', 'pt', 0.56826125), unit('fl-oz', 'Fluid ounces (US)', 'fl oz', 0.0295735295625)],
  temperature: [unit('c', 'Celsius', '°C', 1), unit('f', 'Fahrenheit', '°F', 5 / 9, -32), unit('k', 'Kelvin', 'K', 1, -273.15)],
  area: [unit('m2', 'Square metres', 'm²', 1), unit('km2', 'Square kilometres', 'km²', 1e6), unit('ha', 'Hectares', 'ha', 10_000), unit('acre', 'Acres', 'ac', 4046.8564224), unit('ft2', 'Square feet', 'ft²', 0.09290304), unit('mi2', 'Square miles', 'mi²', 2_589_988.110336)],
  speed: [unit('kmh', 'Kilometres per hour', 'km/h', 1), unit('mph', 'Miles per hour', 'mph', 1.609344), unit('ms', 'Metres per second', 'm/s', 3.6), unit('kn', 'Knots', 'kn', 1.852)],
  time: [unit('min', 'Minutes', 'min', 1), unit('s', 'Seconds', 's', 1 / 60), unit('h', 'Hours', 'h', 60), unit('d', 'Days', 'd', 1440), unit('wk', 'Weeks', 'wk', 10_080), unit('yr', 'Years', 'yr', 525_960)],
  data: [unit('mb', 'Megabytes', 'MB', 1), unit('kb', 'Kilobytes', 'kB', 0.001), unit('gb', 'Gigabytes', 'GB', 1000), unit('tb', 'Terabytes', 'TB', 1e6), unit('mib', 'Mebibytes', 'MiB', 1.048576), unit('gib', 'Gibibytes', 'GiB', 1073.741824), unit('mbit', 'Megabits', 'Mbit', 0.125)],
  energy: [unit('kj', 'Kilojoules', 'kJ', 1), unit('j', 'Joules', 'J', 0.001), unit('kcal', 'Kilocalories', 'kcal', 4.184), unit('kwh', 'Kilowatt hours', 'kWh', 3600), unit('btu', 'British thermal units', 'BTU', 1.05505585262)],
  pressure: [unit('bar', 'Bar', 'bar', 1), unit('pa', 'Pascal', 'Pa', 1e-5), unit('kpa', 'Kilopascal', 'kPa', 0.01), unit('psi', 'Pounds per square inch', 'psi', 0.0689475729317), unit('atm', 'Atmospheres', 'atm', 1.01325)],
  angle: [unit('deg', 'Degrees', '°', 1), unit('rad', 'Radians', 'rad', 180 / Math.PI), unit('grad', 'Gradians', 'gon', 0.9), unit('turn', 'Turns', 'turn', 360)],
  fuel: [unit('l100', 'Litres per 100 km', 'l/100 km', 1), { id: 'mpg-us', name: 'Miles per gallon (US)', sign: 'mpg', factor: 235.214583333, inverse: true }, { id: 'mpg-uk', name: 'Miles per gallon (UK)', sign: 'mpg', factor: 282.480936332, inverse: true }, { id: 'kml', name: 'Kilometres per litre', sign: 'km/l', factor: 100, inverse: true }],
  cooking: [unit('cup', 'Cups (US)', 'cup', 1), unit('tbsp', 'Tablespoons', 'tbsp', 1 / 16), unit('tsp', 'Teaspoons', 'tsp', 1 / 48), unit('ml', 'Millilitres', 'ml', 1 / 236.5882365), unit('fl-oz', 'Fluid ounces', 'fl oz', 1 / 8)],
  currency: [unit('EUR', 'Euro', 'EUR', 1), unit('USD', 'US dollar', 'USD', 1), unit('GBP', 'Pound sterling', 'GBP', 1), unit('CHF', 'Swiss franc', 'CHF', 1), unit('JPY', 'Japanese yen', 'JPY', 1), unit('CNY', 'Chinese yuan', 'CNY', 1), unit('INR', 'Indian rupee', 'INR', 1), unit('CAD', 'Canadian dollar', 'CAD', 1), unit('AUD', 'Australian dollar', 'AUD', 1), unit('SEK', 'Swedish krona', 'SEK', 1), unit('PLN', 'Polish złoty', 'PLN', 1), unit('BRL', 'Brazilian real', 'BRL', 1)]
} as const satisfies Readonly<Record<string, readonly Unit[]>>

export type Kind = keyof typeof kinds
export const kindNames = ['length', 'mass', 'volume', 'temperature', 'area', 'speed', 'time', 'data', 'energy', 'pressure', 'angle', 'fuel', 'cooking', 'currency'] as const satisfies readonly Kind[]

/** How much of each currency one euro is, as somebody last wrote it down. */
export interface Rates {
  /** "2026-01-02" */
  date: string
  values: Readonly<Record<string, number>>
}

export interface ConverterState {
  rates: Rates
  /** Conversions to take up again, newest first. */
  saved: readonly Saved[]
}

export interface Saved {
  at: number
  kind: Kind
  from: string
  to: string
  amount: number
}

export const mostSaved = 20

/** A start to be corrected: nothing here asks a bank. */
export const someRates: Rates = { date: '2025-01-02', values: { EUR: 1, USD: 1.03, GBP: 0.83, CHF: 0.94, JPY: 162, CNY: 7.52, INR: 88.4, CAD: 1.48, AUD: 1.66, SEK: 11.45, PLN: 4.27, BRL: 6.35 } }

export const startState: ConverterState = { rates: someRates, saved: [] }

export function unitsOf (kind: Kind, rates: Rates): readonly Unit[] {
  return kind === 'currency' ? kinds.currency.map(unit => ({ ...unit, factor: 1 / (rates.values[unit.id] ?? 1) })) : kinds[kind]
}

/** An amount of one unit in another; undefined where there is none: zero litres a hundred kilometres is no number of miles a gallon. */
export function converted (amount: number, from: Unit, to: Unit): number | undefined {
  const base = from.inverse === true ? from.factor / amount : (amount + (from.shift ?? 0)) * from.factor
  const found = to.inverse === true ? to.factor / base : base / to.factor - (to.shift ?? 0)
  return Number.isFinite(found) ? Number(found.toPrecision(12)) : undefined
}

export function rateProblem (name: string, value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e9 ? undefined : `The rate of ${name} is a number above zero.`
}

export function ratesProblem (rates: { date?: unknown, values: Readonly<Record<string, unknown>> }): string | undefined {
  if (typeof rates.date !== 'string' || !isDate(rates.date)) return 'Say which day the rates are of.'
  return kinds.currency.map(({ id, name }) => rateProblem(name, rates.values[id])).find(problem => problem !== undefined)
}
