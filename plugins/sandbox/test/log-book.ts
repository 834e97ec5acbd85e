import { statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { createLogBook } from '../src/log-book.ts'

t.test('keeps lines over a restart, and counts on', async t => {
  const directory = t.testdir({})
  const first = createLogBook(directory)
  first.write('out', 'one')
  first.write('err', 'two')
  first.flush()
  const second = createLogBook(directory)
  second.write('sandbox', 'three')
  t.match(second.read(0), [{ sequence: 1, text: 'one', stream: 'out' }, { sequence: 2, text: 'two', stream: 'err' }, { sequence: 3, text: 'three' }])
  t.match(second.read(2), [{ sequence: 3 }])
})

t.test('never takes more disk than its two files, whatever is written', async t => {
  const directory = t.testdir({})
  const book = createLogBook(directory)
  for (let count = 0; count < 20000; count++) {
    book.write('sandbox', 'x'.repeat(200))
    if (count % 500 === 0) book.flush()
  }
  book.flush()
  const sizes = ['log', 'log.previous'].map(name => statSync(join(directory, name)).size)
  t.ok(sizes.every(size => size <= 400 * 1024), sizes.join(' '))
})

t.test('leaves out what is too much, and says so', async t => {
  const book = createLogBook(t.testdir({}))
  for (let count = 0; count < 10000; count++) book.write('out', 'x'.repeat(100))
  book.write('sandbox', 'after')
  t.ok(book.read(0).length < 2000)
  t.match(book.read(0).at(-2), { stream: 'sandbox', text: /lines were left out/ })
})

t.test('a follower gets what is there and what comes', async t => {
  const book = createLogBook(t.testdir({}))
  const gone = new AbortController()
  book.write('out', 'one')
  const seen: string[] = []
  for await (const { text } of book.follow(0, gone.signal)) {
    seen.push(text)
    if (seen.length === 1) book.write('out', 'two')
    else gone.abort()
  }
  t.same(seen, ['one', 'two'])
})
