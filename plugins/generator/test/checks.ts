import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { failedChecks } from './fixtures/run-app.ts'

/** Ways to break a server, and the check that must notice. */
const breaks: { name: string, search: string | RegExp, replacement: string, noticed: RegExp }[] = [
  { name: 'a required field is optional', search: 'label:"Date",required:!0', replacement: 'label:"Date"', noticed: /^a walk without a date is refused$/ },
  { name: 'a lower bound is gone', search: 'label:"Price",minimum:0', replacement: 'label:"Price"', noticed: /^a walk with -1 as price is refused$/ },
  { name: 'dates are not checked', search: 'return isDate(value)?', replacement: 'return true?', noticed: /^a walk with "2026-02-30" as date is refused$/ },
  { name: 'a page shows everything', search: '"page.walks.unpaid":()=>sql`(not t."paid")`', replacement: '"page.walks.unpaid":()=>sql`true`', noticed: /^Unpaid walks shows only walks whose paid fits$/ },
  { name: 'a sum is a maximum', search: 'total(${', replacement: 'max(${', noticed: /^"Total per month" is the sum per month$/ },
  { name: 'months are years', search: /, 1, 7\)`/g, replacement: ', 1, 4)`', noticed: /^"Total per month" is the sum per month$/ },
  { name: 'a count ignores its filter', search: 'measure:"count",where:()=>sql`(not t."paid")`', replacement: 'measure:"count"', noticed: /^"Unpaid walks" on the start page counts right$/ },
  { name: 'deleted records stay in sums and lists', search: /t\."deleted_at" is null/g, replacement: 'true', noticed: /^a deleted walk comes back with undo$/ },
  { name: 'undo brings nothing back', search: 'set "deleted_at" = null', replacement: 'set "deleted_at" = "deleted_at"', noticed: /^a deleted client comes back with undo$/ },
  { name: 'children outlive their parent', search: 'cascades:["client"]', replacement: 'cascades:[]', noticed: /^a dog belongs to a client$/ },
  { name: 'a relation may point at nothing', search: '===void 0?problems[key]=`${field.label}: that record', replacement: '===null?problems[key]=`${field.label}: that record', noticed: /^a dog belongs to a client$/ },
  { name: 'other sites may write', search: 'refuseOtherOrigins(c.req.raw)', replacement: '0', noticed: /^a write to clients from another site is refused$/ },
  { name: 'forms of other sites may write', search: '!=="application/json")throw', replacement: '==="nothing")throw', noticed: /^a write to clients from another site is refused$/ },
  { name: 'unknown fields are let through', search: 'field===void 0?problems[key]=`${schema.label} has', replacement: 'field===void 0?schema.x=`${schema.label} has', noticed: /^a dog with fields nobody knows is refused$/ },
  { name: 'text is stripped of script', search: 'default:return{value}}', replacement: 'default:return{value:value.replace(/<[^>]*>/g,"")}}', noticed: /^script in the name of a client stays text$/ },
  { name: 'search finds everything', search: '.conditions.push(...search(value,', replacement: '.ignored=[].concat(...search(value,', noticed: /^dogs are found by their name$/ },
  { name: 'search takes % for anything', search: 'word.replace(/[\\\\%_]/g,"\\\\$&")', replacement: '"%"', noticed: /^dogs are found by their name$/ },
  { name: 'filters do nothing', search: '.conditions.push(filter(', replacement: '.ignored=[].concat(filter(', noticed: /^walks can be filtered by paid$/ },
  { name: 'pages repeat', search: 'offset:(page-1)*pageSize', replacement: 'offset:0', noticed: /^a long list of dogs comes in pages$/ },
  { name: 'sorting is fixed', search: '.order=order(value,', replacement: '.ignored=order(value,', noticed: /^clients can be sorted by name$/ },
  { name: 'what is overdue comes up', search: '< ${today}`', replacement: '<= ${today}`', noticed: /^"Walks" shows what is overdue and what comes up$/ },
  { name: 'a computed value is off', search: '"t1"."client" = t."id"', replacement: 'true', noticed: /^the dogs of a client is worked out$/ },
  { name: 'a change is forgotten', search: 'changes.length>0&&', replacement: 'changes.length>99&&', noticed: /^the name of a client can be changed$/ },
  { name: 'script from anywhere is allowed', search: "script-src 'self'", replacement: 'script-src *', noticed: /^pages allow script of this app only$/ },
  { name: 'the API hides a part of itself', search: /Object\.assign\(\{\},\.\.\.schemas\.map\([^\n]*?may\(schema,action\)\)\)\)/, replacement: '{}', noticed: /^the API describes itself$/ }
]

const workshopBreaks: typeof breaks = [
  { name: 'any tag is every tag', search: 'where value = ${value} collate nocase)', replacement: 'where value > ${""})', noticed: /^tasks can be filtered by (tags|tools)$/ },
  { name: 'choices among several are not checked', search: 'chosen.some(', replacement: '[].some(', noticed: /^a task with \["no-such-choice"\] as tools is refused$/ },
  { name: 'tags may be one text', search: 'Array.isArray(value)&&value.every(', replacement: 'typeof value=="string"||Array.isArray(value)&&value.every(', noticed: /^a task with "one text" as tags is refused$/ },
  { name: 'colours are not checked', search: 'digits===void 0?', replacement: 'digits===1?', noticed: /^a task with "red;" as paint is refused$/ },
  { name: 'any number of stars is fine', search: 'value>=1&&value<=maximum?', replacement: 'true?', noticed: /^a task with 6 as rating is refused$/ }
]

t.test('every way to break a field type is noticed too', async t => {
  const bundle = await compileBlueprint(readBlueprint('workshop'))
  for (const { name, search, replacement, noticed } of workshopBreaks) {
    const server = bundle.server.replace(search, () => replacement)
    t.ok(server !== bundle.server, `${name}: there is something to break`)
    t.ok((await failedChecks({ ...bundle, server }, noticed)).length > 0, name)
  }
})

t.test('every way to break an app is noticed by the check that is there for it', async t => {
  const bundle = await compileBlueprint(readBlueprint('dog-walking'))
  for (const { name, search, replacement, noticed } of breaks) {
    const server = bundle.server.replace(search, () => replacement)
    if (server === bundle.server) {
      t.fail(`${name}: the server has nothing to break there`)
      continue
    }
    const failed = await failedChecks({ ...bundle, server }, noticed)
    t.equal(failed.length, 1, name)
  }
})
