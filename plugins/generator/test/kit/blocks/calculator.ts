import t from 'tap'
import { calculate } from '../../../kit/blocks/calculator/calculate.ts'
import { decimal } from '../../../kit/blocks/calculator/shared.ts'

function worked (text: string): string {
  const found = calculate(text)
  return 'value' in found ? decimal(found.value) : found.problem
}

t.test('times and divided come before plus and minus', async t => {
  t.equal(worked('2 + 3 × 4'), '14')
  t.equal(worked('(2+3)*4'), '20')
  t.equal(worked('10 - 4 - 3'), '3')
  t.equal(worked('2 ÷ 4 ÷ 2'), '0.25')
  t.equal(worked('−2^2'), '-4')
  t.equal(worked('2^3^2'), '512')
  t.equal(worked('2(3+4)'), '14')
})

t.test('decimals are exact', async t => {
  t.equal(worked('0.1+0.2'), '0.3')
  t.equal(worked('1÷3×3'), '1')
  t.equal(worked('1÷3'), '0.333333333333')
  t.equal(worked('2÷3'), '0.666666666667')
  t.equal(worked('999999999999+1'), '1000000000000')
  t.equal(worked('99999999×99999999'), '9999999800000000')
  t.equal(worked('10^20'), '1e+20')
  t.equal(worked('1÷10^12'), '1e-12')
  t.equal(worked('9.9999999999999'), '10')
})

t.test('a percentage is of what it is added to', async t => {
  t.equal(worked('200+10%'), '220')
  t.equal(worked('200−10%'), '180')
  t.equal(worked('200×10%'), '20')
  t.equal(worked('50%'), '0.5')
})

t.test('signs and roots', async t => {
  t.equal(worked('−5+3'), '-2')
  t.equal(worked('4×−3'), '-12')
  t.equal(worked('√6.25'), '2.5')
  t.equal(worked('√2'), '1.41421356237')
  t.equal(worked('2^0.5'), '1.41421356237')
  t.equal(worked('1.5e3'), '1500')
})

t.test('what makes no sense is told in a sentence', async t => {
  t.equal(worked('1÷0'), 'Nothing can be divided by zero.')
  t.equal(worked('0^−1'), 'Nothing can be divided by zero.')
  t.equal(worked('2+'), 'Something is missing at the end.')
  t.equal(worked('2 3'), 'There is a sign missing between two numbers.')
  t.equal(worked('2)'), 'A parenthesis closes that was not opened.')
  t.equal(worked('√(−4)'), 'There is no root of a negative number.')
  t.equal(worked('9^99999'), 'That power is too large.')
  t.equal(worked('2+a'), 'The calculator does not know "a".')
  t.equal(worked(' '), 'Enter something to work out.')
})
