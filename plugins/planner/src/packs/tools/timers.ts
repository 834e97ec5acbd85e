import type { ToolLine } from '../tools.ts'

const does = 'start|starts|stop|pause|resume|reset|beep|sound|alarm|minutes|seconds|time|display|customizable|custom|adjust|lengths|settings|history|sessions|session'

/** Time with a purpose, by the modes of the block "timer". */
export const timers: Record<string, ToolLine> = {
  pomodoro: { words: 'pomodoro timer|pomodoro|pomodoro app|focus timer|pomodoro clock|tomato timer|productivity timer|study timer', does: `${does}|pomodoro|focus|break|breaks|work|rounds|task|counter|long|short|25|5`, block: 'timer', options: { mode: 'pomodoro' }, name: 'Pomodoro Timer', icon: 'clock' },
  stopwatch: { words: 'stopwatch|stop watch|lap timer|stopwatch app', does: `${does}|lap|laps|split|best|milliseconds`, block: 'timer', options: { mode: 'stopwatch' }, name: 'Stopwatch', icon: 'clock' },
  countdown: { words: 'countdown timer|countdown|kitchen timer|egg timer|timer|timer app|event countdown|cooking timer|tea timer', does: `${does}|countdown|days|hours|event|date|until`, block: 'timer', options: { mode: 'countdown' }, name: 'Countdown', icon: 'clock' },
  intervals: { words: 'interval timer|hiit timer|workout timer|tabata timer|boxing timer|tabata|round timer', does: `${does}|work|rest|rounds|interval|intervals|exercise`, block: 'timer', options: { mode: 'intervals' }, name: 'Interval Timer', icon: 'clock' },
  'world-clock': { words: 'world clock|world time clock|time zone clock|city clock|multi-timezone clock|interactive world clock|digital clock|clock', does: `${does}|cities|city|zone|zones|add|remove|12h|24h|toggle|analog|clock`, block: 'timer', options: { mode: 'world-clock' }, name: 'World Clock', icon: 'clock' }
}
