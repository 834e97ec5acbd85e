import { addMonths } from './shared-dates.ts'
import { monthsText, repay, repaymentTable } from './shared-repayment.ts'
import { defineTool } from './shared.ts'

export const payoff = defineTool({
  inputs: {
    balance: { label: 'Still owed', type: 'money', start: 820_000, minimum: 1, maximum: 10_000_000_000 },
    rate: { label: 'Interest per year', type: 'percent', start: 12, minimum: 0, maximum: 100 },
    monthly: { label: 'Monthly payment', type: 'money', start: 25_000, minimum: 1, maximum: 1_000_000_000 },
    extra: { label: 'Extra every month', type: 'money', start: 5_000, minimum: 0, maximum: 1_000_000_000, optional: true, hint: 'What you could pay on top' }
  },
  outputs: {
    time: { label: 'Paid off in', type: 'text', main: true },
    date: { label: 'Free of it on', type: 'date' },
    interest: { label: 'Interest until then', type: 'money' },
    saved: { label: 'The extra saves', type: 'money' },
    sooner: { label: 'And ends it sooner by', type: 'text' }
  },
  work ({ balance, rate, monthly, extra }, { today }) {
    const plain = repay(balance, rate, monthly)
    const found = repay(balance, rate, monthly + (extra ?? 0))
    if (found === undefined) return { time: null, date: null, interest: null, saved: null, sooner: null }
    return {
      time: monthsText(found.months),
      date: addMonths(today, found.months),
      interest: found.interest,
      saved: plain === undefined ? null : plain.interest - found.interest,
      sooner: plain === undefined ? null : monthsText(plain.months - found.months)
    }
  },
  table ({ balance, rate, monthly, extra }) {
    const found = repay(balance, rate, monthly + (extra ?? 0))
    return found && repaymentTable(found)
  },
  note: ({ balance, rate, monthly, extra }) => repay(balance, rate, monthly + (extra ?? 0)) === undefined ? 'This payment does not even cover the interest: the debt would grow. Pay more each month.' : undefined
})
