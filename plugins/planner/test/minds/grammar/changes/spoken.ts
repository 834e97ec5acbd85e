import t, { type Test } from 'tap'
import type { Blueprint } from '@dream/contracts/messages'
import { check } from '@dream/contracts/blueprint/check'
import { blueprintToJson, bytesJsonObject } from '@dream/contracts/blueprint/json'
import { blueprintOf, fieldsOf, planOf } from '../../../fixtures/plan.ts'

const current = blueprintOf('We manage repairs for a block of flats. Tenants have a name, a flat and a phone. Repairs have a title, a date, a priority (low, medium, urgent), a status (open, in progress, done), a cost and notes. Each repair belongs to a tenant.')

function repair (blueprint: Blueprint): string {
  return fieldsOf(blueprint, 'repair')
}

function options (blueprint: Blueprint, block: string): unknown {
  const found = blueprint.pages.flatMap(page => page.blocks).find(other => other.id === block)
  return found === undefined ? undefined : bytesJsonObject(found.options)
}

function order (blueprint: Blueprint): string[] {
  return blueprint.entities.find(entity => entity.id === 'repair')?.fields.map(field => field.id.slice('repair.'.length)) ?? []
}

function toneOf (blueprint: Blueprint, choice: string): string | undefined {
  return blueprint.entities.flatMap(entity => entity.fields).flatMap(field => field.choices).find(other => other.id === choice)?.tone
}

const changes: Record<string, (t: Test, changed: Blueprint) => void> = {
  'make urgent repairs red': (t, changed) => {
    t.equal(toneOf(changed, 'urgent'), 'negative')
    t.same(changed.look, current.look, 'the app keeps its colours')
  },
  'show done repairs in blue': (t, changed) => t.equal(toneOf(changed, 'done'), 'info'),
  'make the cost required and the notes optional': (t, changed) => t.match(repair(changed), /cost!: money/),
  'make phone mandatory, title unique': (t, changed) => {
    t.match(fieldsOf(changed, 'tenant'), /phone!/)
    t.ok(changed.entities[1]?.fields.find(field => field.id === 'repair.title')?.unique)
  },
  'change notes to a short text': (t, changed) => t.match(repair(changed), /notes: text/),
  'priority should be a number from 1 to 5': (t, changed) => t.match(changed.entities[1]?.fields.find(field => field.id === 'repair.priority'), { type: 'integer', minimum: 1, maximum: 5 }),
  'sort repairs by cost, most expensive first': (t, changed) => t.match(options(changed, 'page.repairs.list'), { sort: '-cost' }),
  'Add a due date. Then sort by it.': (t, changed) => t.match(options(changed, 'page.repairs.list'), { sort: 'due_date' }),
  'add waiting and cancelled to the statuses': (t, changed) => t.match(repair(changed), /status: choice open\|in-progress\|done\|waiting\|cancelled/),
  'remove the low priority': (t, changed) => t.match(repair(changed), /priority: choice medium\|urgent/),
  'can we have the date before the title': (t, changed) => t.same(order(changed).slice(0, 2), ['date', 'title']),
  'move the priority to the top': (t, changed) => t.equal(order(changed)[0], 'priority'),
  'swap cost and notes': (t, changed) => t.same(order(changed).slice(-2), ['notes', 'cost']),
  'put cost after title': (t, changed) => t.same(order(changed).slice(0, 2), ['title', 'cost']),
  'in the list i only want to see title and status': (t, changed) => t.match(options(changed, 'page.repairs.list'), { columns: ['title', 'status'] }),
  'hide the notes in the list': (t, changed) => t.notMatch(JSON.stringify(options(changed, 'page.repairs.list')), /notes/),
  'warn me when a repair is older than 14 days': (t, changed) => t.match(options(changed, 'page.repairs.older-than-14-days.list'), { filter: 'date < today() - 14' }),
  'I also need to know who fixed it and when it was finished': (t, changed) => t.match(repair(changed), /fixed-by: text, finished-on: date/),
  'who fixed it should also be recorded': (t, changed) => t.match(repair(changed), /fixed-by: text/),
  'the word repair should be "ticket"': (t, changed) => t.match(changed.entities[1], { id: 'repair', name: 'Ticket' }),
  'use the word "resident" instead of tenant': (t, changed) => t.match(changed.entities[0], { id: 'tenant', plural: 'Residents' }),
  'the app should be called Fix It': (t, changed) => t.equal(changed.name, 'Fix It'),
  'add contractors, each repair has one contractor': (t, changed) => t.match(repair(changed), /contractor: relation contractor/),
  'show tenants as cards and repairs as a board': (t, changed) => {
    t.match(options(changed, 'page.tenants.list'), { view: 'cards' })
    t.ok(changed.pages.some(page => page.path === '/repairs/board'))
  },
  'the default for priority should be medium': (t, changed) => t.equal(changed.entities[1]?.fields.find(field => field.id === 'repair.priority')?.defaultValue, 'medium'),
  'buttons should be orange': (t, changed) => t.match(changed.look, { primary: '#c2570c', background: '' }),
  'ADD A DUE DATE TO REPAIRS': (t, changed) => t.match(repair(changed), /due-date: date/)
}

for (const [wish, verify] of Object.entries(changes)) {
  t.test(`does "${wish}"`, async t => {
    const changed = blueprintOf(wish, current)
    verify(t, changed)
    t.same(check(changed), [])
  })
}

const refused = ['when a repair is done, send the tenant an email', 'only the manager can delete repairs', 'make the header bigger', 'tenants can have more than one flat', 'make the sky blue', 'translate it to german', 'make the cost required and the sky optional']
for (const wish of refused) {
  t.test(`does not pretend to do "${wish}"`, async t => {
    const { intent, blueprint } = planOf(wish, current)
    t.ok(intent.findings.some(finding => finding.code === 'change-not-understood'))
    if (blueprint !== null) t.same(blueprintToJson(blueprint), blueprintToJson(current))
  })
}
