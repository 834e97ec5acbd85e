import { createHash } from 'node:crypto'
import type { Log } from '@dream/contracts/plugin'
import { join } from 'node:path'
import { TooWeak } from '../errors.ts'
import type { Settings } from '../options.ts'
import { createCellDirectories } from './cell-directories.ts'
import { isolationLevels, type Driver } from './driver.ts'
import { createJailDriver } from './jail/driver.ts'
import { createPermissionsDriver } from './permissions/driver.ts'

/** The driver that was asked for, or the strongest that starts here. Throws DRM_SANDBOX_TOO_WEAK. */
export async function chooseDriver (settings: Settings, dataDirectory: string, log: Log): Promise<Driver> {
  // A number is never used twice by one machine's boot, so neither are the uids made of them.
  let number = Math.floor(Date.now() / 100) % 1_000_000_000
  const common = {
    deno: settings.deno,
    limits: settings.limits,
    directories: createCellDirectories(dataDirectory),
    nextNumber: () => ++number
  }
  let why = 'the option driver says so.'
  if (settings.driver !== 'permissions') {
    try {
      return await createJailDriver({
        ...common,
        dataDirectory,
        bubblewrap: settings.bubblewrap,
        cacheDirectory: join(dataDirectory, 'code-cache'),
        groupPrefix: `dream-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 8)}`
      })
    } catch (error) {
      why = `a jail does not start here: ${error instanceof Error ? error.message : String(error)}. ${remedy(error)}`
      if (settings.driver === 'jail') throw new TooWeak('jail', 'no jail', why)
    }
  }
  if (isolationLevels.indexOf(settings.minimum) > isolationLevels.indexOf('permissions')) throw new TooWeak(settings.minimum, 'permissions', why)
  log.warn({ why }, 'apps are not isolated by a jail, only by permissions')
  return await createPermissionsDriver({ ...common, why })
}

function remedy (error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  if (text.includes('ENOENT') || text.includes('failed to execute')) return 'Install bubblewrap and util-linux: apt install bubblewrap.'
  if (/uid map|RTM_NEWADDR/.test(text)) return 'This system restricts user namespaces: add an AppArmor profile for bwrap, or set kernel.apparmor_restrict_unprivileged_userns=0.'
  if (text.includes('No permissions to create')) return 'User namespaces are forbidden here: in a container, allow them in its seccomp profile; else set user.max_user_namespaces and kernel.unprivileged_userns_clone.'
  if (text.includes('Permission denied')) return 'Each app has a user of its own, who must be able to reach the directories of Dream: open every directory above them to other users (chmod o+x).'
  return ''
}
