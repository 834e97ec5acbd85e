import t from 'tap'
import { check } from '../../src/blueprint/check.ts'
import { blueprintFromJson, type Json } from '../../src/blueprint/json.ts'

type Object = { [key: string]: Json }

const name: Object = { id: 'dog.name', name: 'Name', type: 'text' }

/** A Blueprint without a mistake, with one change. */
function changed ({ fields = [], entity = {}, entities = [], pages = [], more = {} }: { fields?: Object[], entity?: Object, entities?: Object[], pages?: Object[], more?: Object }) {
  return blueprintFromJson({
    format: 1,
    name: 'Dogs',
    entities: [{ id: 'dog', name: 'Dog', plural: 'Dogs', titleField: 'dog.name', fields: [name, ...fields], ...entity }, ...entities],
    pages: [{ id: 'page.dogs', title: 'Dogs', path: '/' }, ...pages],
    ...more
  })
}

const field = (more: Object): { fields: Object[] } => ({ fields: [{ id: 'dog.extra', name: 'Extra', type: 'text', ...more }] })
const sample = (values: Json): { entity: Object } => ({ entity: { samples: [{ id: 'dog-1', values }] } })

t.test('a Blueprint without a mistake has no finding', async t => {
  t.same(check(changed({})), [])
  t.same(check(changed(field({ type: 'choice', choices: [{ id: 'a-1', name: 'A', tone: 'positive' }], defaultValue: 'a-1' }))), [])
  t.same(check(changed(field({ type: 'relation', target: 'dog', onDelete: 'clear' }))), [])
  t.same(check(changed(field({ type: 'integer', computed: 'size(name) + 1' }))), [])
  t.same(check(changed({ entity: { rules: [{ id: 'dog.named', expression: 'name.startsWith("R") || size(name) > 2', message: 'Too short.', fields: ['dog.name'] }] } })), [])
  t.same(check(changed(sample({ name: 'Rex' }))), [])
  t.same(check(changed({ ...field({ type: 'percent', minimum: 0, defaultValue: '12.5' }), ...sample({ name: 'Rex', extra: 130 }) })), [])
  t.same(check(changed({ ...field({ type: 'tags' }), ...sample({ name: 'Rex', extra: ['good boy', 'old'] }) })), [])
  t.same(check(changed({ ...field({ type: 'many-choice', choices: [{ id: 'a', name: 'A' }] }), ...sample({ name: 'Rex', extra: ['a'] }) })), [])
  t.same(check(changed({ ...field({ type: 'colour', defaultValue: '#ff8800' }), ...sample({ name: 'Rex', extra: '#12ab9f' }) })), [])
  t.same(check(changed({ ...field({ type: 'rating', maximum: 10, defaultValue: '7' }), ...sample({ name: 'Rex', extra: 10 }) })), [])
})

const mistakes: [string, string, Parameters<typeof changed>[0]][] = [
  ['sizes-are-bounded', 'too many fields', { fields: Array.from({ length: 90 }, (_, index) => ({ id: `dog.f${index}`, name: `F ${index}`, type: 'text' })) }],
  ['sizes-are-bounded', 'an entity without a name', { entity: { name: ' ' } }],
  ['ids-are-well-formed', 'an id that is SQL', { entities: [{ id: 'cat"; drop', name: 'Cat', plural: 'Cats', titleField: 'cat"; drop.name', fields: [{ id: 'cat"; drop.name', name: 'Name', type: 'text' }] }] }],
  ['ids-are-well-formed', 'an id with capitals', field({ id: 'dog.Breed' })],
  ['ids-are-well-formed', 'a field of another entity', field({ id: 'cat.breed' })],
  ['ids-are-well-formed', 'a key that every record has', field({ id: 'dog.created-at' })],
  ['ids-are-well-formed', 'the same id twice', field({ id: 'dog.name', name: 'Other' })],
  ['names-are-unique', 'two fields of the same name', field({ name: ' náme' })],
  ['names-are-unique', 'two entities of the same plural', { entities: [{ id: 'hound', name: 'Hound', plural: 'dogs', titleField: 'hound.name', fields: [{ id: 'hound.name', name: 'Name', type: 'text' }] }] }],
  ['field-types-are-known', 'an unknown type', field({ type: 'hologram' })],
  ['field-types-are-known', 'bounds the wrong way round', field({ type: 'integer', minimum: 5, maximum: 1 })],
  ['field-types-are-known', 'a rating without a number of stars', field({ type: 'rating', maximum: 4.5 })],
  ['field-types-are-known', 'a rating that begins at nothing', field({ type: 'rating', minimum: 0 })],
  ['field-types-are-known', 'tags that only one may have', field({ type: 'tags', unique: true })],
  ['field-types-are-known', 'tags that are worked out', field({ type: 'tags', computed: 'name' })],
  ['references-resolve', 'a relation to nothing', field({ type: 'relation', target: 'cat' })],
  ['references-resolve', 'an unknown way to delete', field({ type: 'relation', target: 'dog', onDelete: 'explode' })],
  ['title-field-exists', 'no title', { entity: { titleField: 'dog.title' } }],
  ['title-field-exists', 'tags as a title', { ...field({ type: 'tags' }), entity: { titleField: 'dog.extra' } }],
  ['field-types-are-known', 'a picture that only one may have', field({ type: 'image', unique: true })],
  ['field-types-are-known', 'a file that is worked out', field({ type: 'file', computed: 'name' })],
  ['samples-fit', 'a sample with a file', { ...field({ type: 'image' }), ...sample({ name: 'Rex', extra: 'x' }) }],
  ['samples-fit', 'a place beyond the pole', { ...field({ type: 'place' }), ...sample({ name: 'Rex', extra: '91,0' }) }],
  ['patterns-are-safe', 'a pattern that may take forever', field({ pattern: '(a+)+b' })],
  ['patterns-are-safe', 'a pattern that looks around', field({ pattern: '(?=a)b' })],
  ['patterns-are-safe', 'a pattern with too many open ends', field({ pattern: 'a*b*c*' })],
  ['patterns-are-safe', 'a pattern of a number', field({ type: 'integer', pattern: '\\d' })],
  ['patterns-are-safe', 'a pattern that nothing fits', field({ pattern: 'a{4,2}' })],
  ['patterns-are-safe', 'a unit of a text', field({ unit: 'kg' })],
  ['samples-fit', 'a sample that does not fit the pattern', { ...field({ pattern: '[A-Z]{2}-\\d{4}' }), ...sample({ name: 'Rex', extra: 'x' }) }],
  ['choices-are-given', 'a choice of nothing', field({ type: 'choice' })],
  ['choices-are-given', 'several choices of nothing', field({ type: 'many-choice' })],
  ['choices-are-given', 'a move to a choice that there is not', field({ type: 'choice', choices: [{ id: 'a', name: 'A', next: ['b'] }] })],
  ['choices-are-given', 'a move to itself', field({ type: 'choice', choices: [{ id: 'a', name: 'A', next: ['a'] }] })],
  ['choices-are-given', 'moves among several at once', field({ type: 'many-choice', choices: [{ id: 'a', name: 'A', next: ['b'] }, { id: 'b', name: 'B' }] })],
  ['choices-are-given', 'choices of a text', field({ choices: [{ id: 'a', name: 'A' }] })],
  ['defaults-fit', 'a start that is no choice', field({ type: 'choice', choices: [{ id: 'a', name: 'A' }], defaultValue: 'b' })],
  ['defaults-fit', 'a start of more stars than there are', field({ type: 'rating', defaultValue: '6' })],
  ['defaults-fit', 'a start below the lowest', field({ type: 'money', minimum: 1, defaultValue: '0' })],
  ['defaults-fit', 'a colour by its name', field({ type: 'colour', defaultValue: 'red' })],
  ['defaults-fit', 'a start with tags', field({ type: 'tags', defaultValue: 'red' })],
  ['expressions-resolve', 'an expression over nothing', field({ type: 'integer', computed: 'count(cat) + "name"' })],
  ['expressions-resolve', 'a rule over nothing', { entity: { rules: [{ id: 'dog.old-enough', expression: 'nam != "x" || age > 2', message: 'Too young.' }] } }],
  ['expressions-resolve', 'a rule without a message', { entity: { rules: [{ id: 'dog.named', expression: 'size(name) > 2', message: ' ' }] } }],
  ['expressions-resolve', 'a rule whose message stands nowhere', { entity: { rules: [{ id: 'dog.named', expression: 'size(name) > 2', message: 'Too short.', fields: ['dog.age'] }] } }],
  ['ids-are-well-formed', 'a rule of another entity', { entity: { rules: [{ id: 'cat.named', expression: 'size(name) > 2', message: 'Too short.' }] } }],
  ['ids-are-well-formed', 'a rule called like a field', { entity: { rules: [{ id: 'dog.name', expression: 'size(name) > 2', message: 'Too short.' }] } }],
  ['sizes-are-bounded', 'a message that nobody reads', { entity: { rules: [{ id: 'dog.named', expression: 'size(name) > 2', message: 'x'.repeat(301) }] } }],
  ['records-can-be-made', 'a record that needs itself', field({ type: 'relation', target: 'dog', required: true })],
  ['paths-are-unique', 'two pages of one address', { pages: [{ id: 'page.a', title: 'A', path: '/x/:id' }, { id: 'page.b', title: 'B', path: '/x/:other' }] }],
  ['paths-are-unique', 'an address of the app itself', { pages: [{ id: 'page.a', title: 'A', path: '/api/x' }] }],
  ['samples-fit', 'a sample with a field nobody knows', sample({ name: 'Rex', breed: 'Beagle' })],
  ['samples-fit', 'a sample of the wrong type', sample({ name: 7 })],
  ['samples-fit', 'a sample without a star', { ...field({ type: 'rating' }), ...sample({ name: 'Rex', extra: 0 }) }],
  ['samples-fit', 'tags that are one text', { ...field({ type: 'tags' }), ...sample({ name: 'Rex', extra: 'red, blue' }) }],
  ['samples-fit', 'a tag of nothing', { ...field({ type: 'tags' }), ...sample({ name: 'Rex', extra: [''] }) }],
  ['samples-fit', 'a choice among several that there is not', { ...field({ type: 'many-choice', choices: [{ id: 'a', name: 'A' }] }), ...sample({ name: 'Rex', extra: ['a', 'b'] }) }],
  ['samples-fit', 'a colour by its name', { ...field({ type: 'colour' }), ...sample({ name: 'Rex', extra: 'red' }) }],
  ['samples-fit', 'a percent that is text', { ...field({ type: 'percent' }), ...sample({ name: 'Rex', extra: '50%' }) }],
  ['samples-fit', 'a sample that is no object', sample([])],
  ['culture-is-known', 'an unknown time zone', { more: { culture: { timeZone: 'Mars/Base' } } }],
  ['look-is-known', 'a colour that is CSS', { more: { look: { primary: 'red; } body {' } } }]
]

for (const [code, what, change] of mistakes) {
  t.test(`${code} finds ${what}`, async t => {
    const findings = check(changed(change))
    const found = findings.find(finding => finding.code === code)
    t.match(found, { severity: 'error', message: /\.$/, suggestion: /\.$/ })
    t.same(findings.map(finding => finding.code).filter(other => other !== code), [], 'and nothing else')
  })
}

t.test('a name that is nearly right is suggested', async t => {
  const [finding] = check(changed({ entity: { rules: [{ id: 'dog.named', expression: 'siz(name) > 2', message: 'Too short.' }] } }))
  t.match(finding, { where: 'dog.named', suggestion: /^Did you mean "size"\? Use one of name\.$/ })
})
