import type { Table } from './shared.ts'

export interface Repayment {
  /** In minor units, as the rest of it. */
  monthly: number
  months: number
  interest: number
  years: { paid: number, interest: number, left: number }[]
}

/** The same amount every month that pays back a loan with its interest. `rate` is percent a year. */
export function monthlyPayment (amount: number, rate: number, months: number): number {
  const monthlyRate = rate / 1200
  return monthlyRate === 0 ? amount / months : amount * monthlyRate / (1 - (1 + monthlyRate) ** -months)
}

const longest = 12 * 100

/** Pays a loan back month by month, to the minor unit; undefined when the payment does not even pay the interest. */
export function repay (amount: number, rate: number, monthly: number): Repayment | undefined {
  const years: Repayment['years'] = []
  let [left, interest, months] = [amount, 0, 0]
  while (left > 0) {
    const due = Math.round(left * rate / 1200)
    if (monthly <= due || months >= longest) return undefined
    const paid = Math.min(monthly, left + due)
    left += due - paid
    interest += due
    if (months % 12 === 0) years.push({ paid: 0, interest: 0, left: 0 })
    const year = years.at(-1)
    if (year !== undefined) Object.assign(year, { paid: year.paid + paid, interest: year.interest + due, left })
    months += 1
  }
  return { monthly, months, interest, years }
}

export function repaymentTable ({ years }: Repayment): Table {
  return {
    title: 'Year by year',
    columns: [{ label: 'Year', type: 'integer' }, { label: 'Paid', type: 'money' }, { label: 'Interest in it', type: 'money' }, { label: 'Still owed', type: 'money' }],
    rows: years.map(({ paid, interest, left }, index) => [index + 1, paid, interest, left])
  }
}

/** 50 as "4 years 2 months". */
export function monthsText (months: number): string {
  const parts = [counted(Math.floor(months / 12), 'year'), counted(months % 12, 'month')].filter(part => part !== '')
  return parts.length === 0 ? '0 months' : parts.join(' ')
}

/** "1 year", "2 years"; empty for none. */
export function counted (count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}
