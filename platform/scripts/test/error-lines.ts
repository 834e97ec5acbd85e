import t from 'tap'
import { errorIn } from '../error-lines.ts'

t.test('shows errors of the JSON log, with their cause', async t => {
  t.equal(errorIn('{"level":"error","message":"it failed","err":{"message":"no disk"}}', false), 'it failed: no disk')
  t.equal(errorIn('{"level":"fatal","message":"the end"}', false), 'the end')
  t.equal(errorIn('{"level":"error","error":"Error: no address\\n    at x"}', false), 'Error: no address', 'as the site writes them')
})

t.test('keeps everything else of the log to the file', async t => {
  t.equal(errorIn('{"level":"warn","message":"careful"}', true), undefined)
  t.equal(errorIn('Listening on 3000', false), undefined)
})

t.test('shows what is written to the error stream in plain words', async t => {
  t.equal(errorIn('SyntaxError: x', true), 'SyntaxError: x')
  t.equal(errorIn('{ not json', true), '{ not json')
  t.equal(errorIn('', true), undefined)
})
