import { monthlyPayment, repay, repaymentTable } from './shared-repayment.ts'
import { defineTool } from './shared.ts'

interface Asked { price: number, down: number, rate: number, years: number }

function plan ({ price, down, rate, years }: Asked) {
  const amount = price - down
  return amount <= 0 ? undefined : repay(amount, rate, Math.ceil(monthlyPayment(amount, rate, years * 12)))
}

export const mortgage = defineTool({
  inputs: {
    price: { label: 'Price of the home', type: 'money', start: 38_000_000, minimum: 100, maximum: 100_000_000_000 },
    down: { label: 'Down payment', type: 'money', start: 7_600_000, minimum: 0, maximum: 100_000_000_000 },
    rate: { label: 'Interest per year', type: 'percent', start: 4.2, minimum: 0, maximum: 30 },
    years: { label: 'Term', type: 'integer', unit: 'years', start: 30, minimum: 1, maximum: 50, presets: [10, 15, 20, 25, 30] },
    costs: { label: 'Taxes and insurance per year', type: 'money', start: 300_000, minimum: 0, maximum: 1_000_000_000, optional: true }
  },
  outputs: {
    monthly: { label: 'Every month', type: 'money', main: true },
    payment: { label: 'Of that for the loan', type: 'money' },
    loan: { label: 'Loan amount', type: 'money' },
    interest: { label: 'Interest in all', type: 'money' },
    total: { label: 'Loan and interest', type: 'money' }
  },
  work (values) {
    const found = plan(values)
    if (found === undefined) return { monthly: null, payment: null, loan: null, interest: null, total: null }
    const loan = values.price - values.down
    return { monthly: found.monthly + Math.round((values.costs ?? 0) / 12), payment: found.monthly, loan, interest: found.interest, total: loan + found.interest }
  },
  table (values) {
    const found = plan(values)
    return found && repaymentTable(found)
  },
  note: ({ price, down }) => down >= price ? 'The down payment already covers the price: no loan is needed.' : undefined
})
