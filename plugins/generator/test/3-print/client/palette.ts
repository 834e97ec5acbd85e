import t from 'tap'
import { contrast, legible, mix, readableOn, toLch } from '../../../src/3-print/client/colors.ts'
import { palettes } from '../../../src/3-print/client/palette.ts'

const pairs: [string, string][] = [
  ['#000080', '#ffffff'], ['#008080', '#f5fffa'], ['#8b4513', '#f5f5dc'], ['#ffffff', '#4682b4'], ['#ffb000', '#14213d'],
  ['#ffff00', '#ffffff'], ['#000000', '#000000'], ['#ff0000', '#00ff00'], ['#777777', '#777777'], ['#808080', '#c0c0c0'], ['', ''], ['#ff69b4', ''], ['', '#fff0f5']
]

t.test('the colours of the wish appear unchanged in the scheme they are made for', async t => {
  const mint = palettes('#008080', '#F5FFFA')
  t.equal(mint.own, 'light')
  t.match(mint.light, { page: '#f5fffa', accent: '#008080' })
  const night = palettes('#ffb000', '#14213d')
  t.equal(night.own, 'dark')
  t.match(night.dark, { page: '#14213d', accent: '#ffb000' })
  t.equal(palettes('', '').own, undefined)
})

t.test('everything can be read, whatever the colours', async t => {
  for (const [primary, background] of pairs) {
    const { light, dark } = palettes(primary, background)
    for (const [scheme, palette] of Object.entries({ light, dark })) {
      const name = `${primary || 'none'} on ${background || 'none'}, ${scheme}`
      for (const ground of [palette.page, palette.surface]) {
        t.ok(contrast(palette.text, ground) >= 4, `${name}: text on ${ground} has ${contrast(palette.text, ground).toFixed(2)}`)
        t.ok(contrast(palette.muted, ground) >= 4, `${name}: muted text on ${ground} has ${contrast(palette.muted, ground).toFixed(2)}`)
        t.ok(contrast(palette['accent-text'], ground) >= 4, `${name}: links on ${ground} have ${contrast(palette['accent-text'], ground).toFixed(2)}`)
      }
      t.ok(contrast(palette['on-accent'], palette.accent) >= 4, `${name}: text on buttons`)
      t.ok(contrast(palette.edge, palette.surface) >= 2.9, `${name}: edges of inputs`)
    }
  }
})

t.test('the dark scheme is dark and keeps the hue', async t => {
  const { light, dark } = palettes('#8b4513', '#f5f5dc')
  t.ok(toLch(dark.page).l < 0.25)
  t.ok(Math.abs(toLch(dark.page).h - toLch(light.page).h) < 12)
})

t.test('colour arithmetic', async t => {
  t.equal(contrast('#000000', '#ffffff'), 21)
  t.equal(mix('#000000', '#ffffff', 0), '#000000')
  t.equal(mix('#123456', '#ffffff', 1), '#ffffff')
  t.equal(readableOn('#ffff00'), '#16181d')
  t.equal(readableOn('#000080'), '#ffffff')
  t.equal(legible('#000080', ['#ffffff'], 4.5), '#000080', 'what is legible stays')
})
