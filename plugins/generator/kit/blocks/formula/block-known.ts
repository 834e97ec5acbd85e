import { age } from './shared-age.ts'
import { bmi } from './shared-bmi.ts'
import { cooking } from './shared-cooking.ts'
import { dates } from './shared-dates.ts'
import { discount } from './shared-discount.ts'
import { fuel } from './shared-fuel.ts'
import { gpa } from './shared-gpa.ts'
import { loan } from './shared-loan.ts'
import { mortgage } from './shared-mortgage.ts'
import { pace } from './shared-pace.ts'
import { payoff } from './shared-payoff.ts'
import { percent } from './shared-percent.ts'
import { retirement } from './shared-retirement.ts'
import { savings } from './shared-savings.ts'
import { timeZones } from './shared-time-zones.ts'
import { tip } from './shared-tip.ts'
import { unitPrice } from './shared-unit-price.ts'
import { vat } from './shared-vat.ts'
import type { Tool } from './shared.ts'

export interface Known {
  /** What it answers, for people and models. */
  about: string
  tool: Tool
  /** The constant that shared-<name>.ts exports. */
  constant: string
}

/** Formulas that are there already, by name. */
export const known: Readonly<Record<string, Known>> = {
  age: { about: 'age in years, months and days; days to the next birthday', tool: age, constant: 'age' },
  bmi: { about: 'body mass index with its band on a scale, metric or imperial', tool: bmi, constant: 'bmi' },
  cooking: { about: 'cups, spoons, millilitres, grams and ounces of an ingredient', tool: cooking, constant: 'cooking' },
  dates: { about: 'days between two dates, a date so many days later or before', tool: dates, constant: 'dates' },
  discount: { about: 'price after one or two discounts and tax', tool: discount, constant: 'discount' },
  fuel: { about: 'cost of a trip by car, shared by people', tool: fuel, constant: 'fuel' },
  gpa: { about: 'grade point average of a list of courses with credits', tool: gpa, constant: 'gpa' },
  loan: { about: 'monthly payment of a loan with a repayment plan', tool: loan, constant: 'loan' },
  mortgage: { about: 'monthly payment of a home with down payment, taxes and a repayment plan', tool: mortgage, constant: 'mortgage' },
  pace: { about: 'running pace and speed from distance and time, with race times', tool: pace, constant: 'pace' },
  payoff: { about: 'how long a debt lasts at a monthly payment, and what paying more saves', tool: payoff, constant: 'payoff' },
  percent: { about: 'percent of a number, what percent, change in percent', tool: percent, constant: 'percent' },
  retirement: { about: 'savings at retirement in money of then and of today', tool: retirement, constant: 'retirement' },
  savings: { about: 'savings with compound interest year by year', tool: savings, constant: 'savings' },
  'time-zones': { about: 'a time of one city in another and around the world', tool: timeZones, constant: 'timeZones' },
  tip: { about: 'tip and bill splitting', tool: tip, constant: 'tip' },
  'unit-price': { about: 'which of several offers is the best value', tool: unitPrice, constant: 'unitPrice' },
  vat: { about: 'value added or sales tax, added or taken out', tool: vat, constant: 'vat' }
}
