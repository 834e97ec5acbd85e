import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Runs `work` while no other process holds `lock`, a file's path; waits for one that does.
 * A lock whose process has died is taken over. `what` says to the one who waits what the other does: "builds the site".
 */
export async function oneAtATime (lock, what, work) {
  await take(lock, what)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

async function take (lock, what) {
  const claim = `${lock}.${process.pid}`
  writeFileSync(claim, String(process.pid))
  try {
    for (let tries = 0; !linked(claim, lock); tries++) {
      const holder = holderOf(lock)
      if (holder !== undefined && !alive(holder)) rmSync(lock, { force: true })
      if (tries === 10) console.log(`Waiting for process ${holder}, which ${what}. If there is no such process, delete ${lock}.`)
      await wait(200)
    }
  } finally {
    rmSync(claim, { force: true })
  }
}

/** A link appears whole, its content with it, or fails when the name is taken. */
function linked (claim, lock) {
  try {
    linkSync(claim, lock)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function holderOf (lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function alive (pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
