import t from 'tap'
import { createEventParser } from '../../../src/lib/events/parse.ts'

const stream = 'retry: 1000\n\nid: 7\nevent: intent\ndata: {"a":1}\n\n: still here\n\nevent: state\ndata: one\ndata: two\n\n'
const expected = [
  { id: '7', event: 'intent', data: '{"a":1}' },
  { id: '7', event: 'state', data: 'one\ntwo' }
]

t.test('reads events with their id, name and data', async t => {
  t.same(createEventParser().push(stream), expected)
})

t.test('reads the same events in whatever pieces they come', async t => {
  for (let size = 1; size <= stream.length; size++) {
    const parser = createEventParser()
    const events = []
    for (let at = 0; at < stream.length; at += size) events.push(...parser.push(stream.slice(at, at + size)))
    t.same(events, expected, `in pieces of ${size}`)
  }
})

t.test('takes every kind of line end, also when it is cut in two', async t => {
  const parser = createEventParser()
  t.same(parser.push('data: a\r'), [])
  t.same(parser.push('\n\r'), [])
  t.same(parser.push('\ndata: b\r\rdata: c\n\n'), [
    { id: '', event: 'message', data: 'a' },
    { id: '', event: 'message', data: 'b' },
    { id: '', event: 'message', data: 'c' }
  ])
})

t.test('keeps an unfinished event back', async t => {
  const parser = createEventParser()
  t.same(parser.push('id: 1\ndata: half'), [])
  t.same(parser.push('\n'), [])
  t.same(parser.push('\n'), [{ id: '1', event: 'message', data: 'half' }])
})
