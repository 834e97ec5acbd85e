import { monthlyPayment, repay, repaymentTable } from './shared-repayment.ts'
import { defineTool } from './shared.ts'

interface Asked { amount: number, rate: number, years: number }

const plan = ({ amount, rate, years }: Asked) => repay(amount, rate, Math.ceil(monthlyPayment(amount, rate, years * 12)))

export const loan = defineTool({
  inputs: {
    amount: { label: 'Loan amount', type: 'money', start: 1_500_000, minimum: 100, maximum: 10_000_000_000 },
    rate: { label: 'Interest per year', type: 'percent', start: 6.5, minimum: 0, maximum: 100 },
    years: { label: 'Term', type: 'integer', unit: 'years', start: 5, minimum: 1, maximum: 50, presets: [1, 3, 5, 7, 10] }
  },
  outputs: {
    monthly: { label: 'Monthly payment', type: 'money', main: true },
    interest: { label: 'Interest in all', type: 'money' },
    total: { label: 'Paid in all', type: 'money' }
  },
  work (values) {
    const found = plan(values)
    return { monthly: found?.monthly ?? null, interest: found?.interest ?? null, total: found === undefined ? null : values.amount + found.interest }
  },
  table (values) {
    const found = plan(values)
    return found && repaymentTable(found)
  }
})
