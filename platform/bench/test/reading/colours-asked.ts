import t from 'tap'
import { coloursAsked } from '../../reading/colours-asked.ts'

t.test('the background is what is given to it, whichever comes first', async t => {
  t.same(coloursAsked('A shop. Use mint cream for the background and dark slate grey for buttons.'), { background: '#f5fffa', components: '#2f4f4f' })
  t.same(coloursAsked('A shop. Style buttons with navy; apply linen to the background.'), { background: '#faf0e6', components: '#000080' })
  t.equal(coloursAsked('A shop for red shoes.'), undefined)
  t.equal(coloursAsked('A shop. Use ice blue for the background and teal for buttons.'), undefined, 'ice blue is no blue')
})
