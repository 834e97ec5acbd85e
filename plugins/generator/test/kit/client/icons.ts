import { globSync, readFileSync } from 'node:fs'
import t from 'tap'
import { defineApp } from '../../../kit/client/app.ts'
import { otherNames } from '../../../kit/client/icon-names.ts'
import { iconPath, icons } from '../../../kit/client/icons.ts'
import * as moreIcons from '../../../kit/client/more-icons.ts'

const everything: Record<string, string> = { ...icons, ...moreIcons }

t.test('every icon is a path of plain numbers', async t => {
  for (const [name, path] of Object.entries(everything)) t.match(path, /^[Mm][MmLlHhVvCcSsQqTtAaZz\d\s.,-]+$/, name)
})

t.test('other words lead to an icon', async t => {
  for (const [word, name] of Object.entries(otherNames)) t.ok(Object.hasOwn(everything, name), `${word} is ${name}`)
})

t.test('an app has its own icons, and a circle for unknown ones', async t => {
  defineApp({ name: 'Test', tagline: '', locale: 'en-GB', timeZone: 'UTC', currency: 'GBP', firstWeekday: 1, entities: [], icons: { dog: moreIcons.paw } })
  t.equal(iconPath('dog'), moreIcons.paw)
  t.equal(iconPath('no such icon'), icons.circle)
  t.equal(iconPath('constructor'), icons.circle)
})

t.test('what the kit shows by name it has', async t => {
  const kit = new URL('../../../kit/', import.meta.url)
  for (const file of globSync('**/*.svelte', { cwd: kit })) {
    const text = readFileSync(new URL(file, kit), 'utf8')
    for (const [, name = ''] of text.matchAll(/<Icon name="([a-z-]+)"/g)) t.ok(Object.hasOwn(icons, name), `${file}: ${name}`)
  }
})
