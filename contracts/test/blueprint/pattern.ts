import t from 'tap'
import { fits, fittingText, readPattern } from '../../src/blueprint/pattern.ts'

t.test('finds a text that fits', async t => {
  for (const pattern of ['[A-Z]{2}-\\d{4}', '\\d{5}', '[a-z]+@[a-z]+\\.de', '(INV|ORD)-\\d+', '^#[0-9a-f]{6}$', 'v?\\d+\\.\\d+', '[^\\s]{3,}', '(?:https|http)://x', 'ä{2}', '[\\d -]{4,8}']) {
    const text = fittingText(pattern)
    t.ok(text !== undefined && fits(pattern, text), `${pattern}: ${text}`)
  }
})

t.test('refuses what could take long or reaches outside', async t => {
  for (const pattern of ['(a+)+', '(a|aa)*', '(a*)*b', '([a-z]+)*$', 'a*b*c*d', '(?<=a)b', '(?!x)y', '\\1', '(a)(b)+', 'a{0,999}b{0,999}c{0,999}', '(', '[', 'a**', 'x'.repeat(201), '\\p{L}+']) {
    t.ok('problem' in readPattern(pattern), pattern)
  }
})
