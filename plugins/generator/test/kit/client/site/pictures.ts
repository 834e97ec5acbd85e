import t from 'tap'
import { draw, pictureNames } from '../../../../kit/client/site/pictures.ts'

t.test('every picture is drawn of plain numbers, the same one for the same words', async t => {
  for (const name of [...pictureNames, 'no such picture', 'constructor']) {
    const shapes = draw(name, 'Bread')
    t.ok(shapes.length > 3, name)
    t.ok(shapes.every(({ d }) => /^[MmLlHhVvCcAaZz\d\s.-]+$/.test(d)), name)
    t.same(draw(name, 'Bread'), shapes)
  }
  t.notSame(draw('tiles', 'Bread'), draw('tiles', 'Butter'))
})
