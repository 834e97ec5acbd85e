import t from 'tap'
import { readColours } from '../../../../src/minds/grammar/1-read/colours.ts'

const look = (sentence: string): (string | undefined)[] => {
  const { background, primary } = readColours(`A shop. ${sentence}`).look
  return [background?.called, primary?.called]
}

t.test('a primary background is the background', async t => {
  t.same(look('Set primary background to honeydew and elements to olive.'), ['honeydew', 'olive'])
  t.same(look('Use linen for the background and sienna as the primary colour.'), ['linen', 'sienna'])
})
