import { colours } from '../../../../plugins/planner/src/packs/colours.ts'
import { hexNamed } from '../../reading/colours-asked.ts'
import { goTo, verdict, type Verdict, type Walker } from '../walker.ts'

/** The background and the components have exactly the colours that the check names, as the browser computed them. */
export async function colour (walker: Walker, task: string): Promise<Verdict> {
  const [background, component] = [...task.matchAll(/'([^']+)'/g)].map(match => match[1] ?? '')
  const wanted = [background, component].map(name => ({ name, hex: hexOf(name ?? '') }))
  const unknown = wanted.find(({ hex }) => hex === undefined)
  if (unknown !== undefined) return verdict(walker, 'unclear', `no table has a colour called ${unknown.name}`)
  await goTo(walker, '/')
  const seen = await walker.page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const hexes = (text: string): string => {
      if (canvas === null) return ''
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = text
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
      return alpha === 0 ? '' : `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`
    }
    const of = (element: Element | null, property: 'backgroundColor' | 'color' | 'borderTopColor'): string => element === null ? '' : hexes(getComputedStyle(element)[property])
    const ground = [document.querySelector('main'), document.body, document.documentElement].map(element => of(element, 'backgroundColor')).find(hex => hex !== '') ?? ''
    const shown = (element: Element): boolean => { const box = element.getBoundingClientRect(); return box.width > 3 && box.height > 3 && box.bottom > 0 && box.right > 0 && element.getAttribute('href') !== '#main' }
    const parts = [...document.querySelectorAll('.button, button, header, nav a, a, h1, h2, strong, .card, svg')].filter(shown).flatMap(element => (['backgroundColor', 'color', 'borderTopColor'] as const).map(property => ({ what: `${element.tagName.toLowerCase()} ${(element.textContent ?? '').trim().slice(0, 20)}`, property, hex: of(element, property) })))
    return { ground, parts }
  })
  const [ground, parts] = wanted
  const filled = seen.parts.find(({ hex, property }) => hex === parts?.hex && property === 'backgroundColor') ?? seen.parts.find(({ hex }) => hex === parts?.hex)
  walker.note(`the page's background is ${seen.ground}, asked ${ground?.name} ${ground?.hex}`)
  walker.note(filled === undefined ? `nothing has ${parts?.name} ${parts?.hex}` : `${filled.what} has ${filled.property} ${filled.hex}`)
  const isGround = seen.ground === ground?.hex
  return verdict(walker, isGround && filled !== undefined ? 'pass' : isGround || filled !== undefined ? 'partial' : 'fail', 'compared with the computed styles')
}

function hexOf (name: string): string | undefined {
  return hexNamed(name) ?? colours.get(name.toLowerCase().replace(/\s+/g, ''))
}
