import { notBuilt } from '../../../plugins/planner/src/packs/words.ts'
import { readAim, type Act, type Aim, type Check } from './aim.ts'
import { account } from './acts/account.ts'
import { colour } from './acts/colours.ts'
import { detail, report, view } from './acts/look.ts'
import { navigate, responsive } from './acts/menu.ts'
import { filter, search } from './acts/narrow.ts'
import { press } from './acts/press.ts'
import { create, edit, mark, remove, validate } from './acts/write.ts'
import { placesFor } from './places.ts'
import { verdict, type Verdict, type Walker } from './walker.ts'

/** A check, what was read from it and what came of it. */
export interface Judged extends Verdict {
  check: Check
  act: Act
}

const longest = 25_000

const doing: Record<Act, (walker: Walker, aim: Aim, task: string) => Promise<Verdict>> = {
  colours: (walker, _, task) => colour(walker, task),
  responsive,
  validate,
  account,
  navigate,
  remove,
  compare,
  mark,
  edit,
  filter,
  search,
  press,
  create,
  report,
  detail,
  view,
  other: async walker => verdict(walker, 'unclear', 'the walker knows no steps for these words')
}

/** Does what a check says and judges what is then there. */
export async function judge (walker: Walker, check: Check): Promise<Judged> {
  const aim = readAim(check)
  walker.evidence.length = 0
  walker.trouble.length = 0
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Verdict>(resolve => { timer = setTimeout(() => resolve(verdict(walker, 'fail', `not done after ${longest / 1000} s`)), longest) })
  const tried = await Promise.race([doing[aim.act](walker, aim, check.task), late]).catch((error: unknown): Verdict => verdict(walker, 'fail', `came to nothing: ${String(error).split('\n')[0] ?? ''}`))
  clearTimeout(timer)
  const crashed = tried.outcome === 'pass' && walker.trouble.length > 0
  const judged = crashed ? { outcome: 'fail' as const, evidence: [...tried.evidence, `but the console says ${walker.trouble[0] ?? ''}`] } : tried
  const beyond = judged.outcome === 'fail' || judged.outcome === 'unclear' ? unbuilt(check) : undefined
  return { check, act: aim.act, ...beyond === undefined || crashed ? judged : { outcome: 'unbuilt', evidence: [...judged.evidence, `asks for ${beyond}, which no block can build`] } }
}

/** What a check asks for that the planner tells people no block can build. */
function unbuilt ({ task }: Check): string | undefined {
  return notBuilt.find(({ pattern }) => new RegExp(pattern.source, 'i').test(task))?.what
}

/** Two records beside each other, on a page or behind a button that says so. */
async function compare (walker: Walker, aim: Aim): Promise<Verdict> {
  const says = /\bcompar/i
  const section = walker.sections.find(({ name, headings, buttons }) => [name, ...headings, ...buttons].some(text => says.test(text)))
  if (section === undefined) return verdict(walker, 'fail', `nothing puts ${aim.object} side by side${placesFor(walker, aim).length > 0 ? `; ${placesFor(walker, aim)[0]?.name ?? ''} lists them` : ''}`)
  return verdict(walker, 'partial', `${section.name} speaks of comparing: ${[...section.headings, ...section.buttons].filter(text => says.test(text)).join(', ')}`)
}
