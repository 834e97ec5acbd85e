import t from 'tap'
import { shortened, slicePath, turnTo, underPointer } from '../../../../kit/blocks/picker/wheel.ts'

t.test('the wheel stops with the drawn slice under the pointer, always going forward', async t => {
  let turned = 0
  for (const count of [1, 2, 7, 60]) {
    for (let index = 0; index < count; index++) {
      const next = turnTo(index, count, turned, index / count)
      t.ok(next >= turned + 4 * 360)
      if (underPointer(next, count) !== index) t.equal(underPointer(next, count), index, `${index} of ${count}`)
      turned = next
    }
  }
})

t.test('one name has the whole wheel, and long ones are cut', async t => {
  t.match(slicePath(0, 360), /Z$/)
  t.equal(slicePath(0, 90), 'M0 0L0 -100A100 100 0 0 1 100 0Z')
  t.equal(shortened('Bartholomew Higginbotham', 14), 'Bartholomew H…')
})
