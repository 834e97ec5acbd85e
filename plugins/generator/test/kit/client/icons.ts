import t from 'tap'
import { iconNames, iconPath } from '../../../kit/client/icons.ts'

t.test('every icon is a path of plain numbers', async t => {
  for (const name of iconNames) t.match(iconPath(name), /^[Mm][MmLlHhVvCcSsQqTtAaZz\d\s.,-]+$/, name)
})

t.test('other words lead to an icon, unknown ones to a circle', async t => {
  t.equal(iconPath('dog'), iconPath('paw'))
  t.equal(iconPath('no such icon'), iconPath('circle'))
  t.equal(iconPath('constructor'), iconPath('circle'))
})
