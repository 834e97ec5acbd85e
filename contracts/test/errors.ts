import t from 'tap'
import { failureFrom, isFailure, WireTokenMissing } from '../src/errors.ts'

t.test('a failure is known by its code, also after the wire', async t => {
  t.ok(isFailure(new WireTokenMissing()))
  const failure = failureFrom({ code: 'DRM_PLANNER_WISH_EMPTY', message: 'The wish is 100 %s empty.', status: 400 })
  t.ok(isFailure(failure))
  t.match(failure, { code: 'DRM_PLANNER_WISH_EMPTY', message: 'The wish is 100 %s empty.', statusCode: 400 })
})

t.test('anything else is no failure', async t => {
  t.notOk(isFailure(new Error('x')))
  t.notOk(isFailure(Object.assign(new Error('x'), { code: 'ENOENT' })))
  t.notOk(isFailure({ code: 'DRM_X' }))
  t.notOk(isFailure(undefined))
})
