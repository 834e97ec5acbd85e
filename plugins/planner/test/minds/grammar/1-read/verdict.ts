import t from 'tap'
import { planOf } from '../../../fixtures/plan.ts'

const refused = ['A 3D racing game with multiplayer', 'An operating system for my phone', 'Control software for a weather satellite', 'I want a game of chess', 'build me a tetris', 'a spreadsheet', 'Something like Excel', 'drone autopilot firmware', 'Make a snake game with score', 'a web browser', 'I want an app that hacks my neighbours wifi']
for (const wish of refused) {
  t.test(`says honestly that "${wish}" is not built`, async t => {
    const { intent, blueprint } = planOf(wish)
    t.equal(blueprint, null)
    t.match(intent, { verdict: 'not-an-app', findings: [{ code: 'not-an-app', message: /^This asks for|^Dream does not/ }] })
  })
}

const built = ['video game collection: title, console, finished or not', 'a score keeper for our darts evenings: players, games, who won and how many points', 'Track the board games I own', 'I run a chess club', 'what should i cook? i have recipes with ingredients and want a plan for the week', 'an inventory of my calculators', 'A game rental shop', 'a calculator', 'a stopwatch', 'Pomodoro timer', 'Dice roller']
for (const wish of built) t.test(`builds "${wish}"`, async t => t.ok(planOf(wish).blueprint))
