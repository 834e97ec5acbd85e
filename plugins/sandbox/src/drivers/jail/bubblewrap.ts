import type { Mount } from './root.ts'

/** The options of bubblewrap for one cell; descriptor 3 is the filter, 4 the status. */
export function bubblewrapArguments (mounts: Mount[], environment: Record<string, string>): string[] {
  return [
    '--unshare-user', '--unshare-all', '--disable-userns', '--as-pid-1', '--die-with-parent', '--new-session',
    '--cap-drop', 'ALL', '--clearenv', '--hostname', 'app', '--uid', '1000', '--gid', '1000',
    '--dir', '/proc/self', '--symlink', '/deno', '/proc/self/exe', '--dir', '/dev',
    ...mounts.flatMap(mount => [mount.device === true ? '--dev-bind' : mount.write ? '--bind' : '--ro-bind', mount.source, mount.target]),
    '--remount-ro', '/', '--chdir', '/',
    ...Object.entries(environment).flatMap(([name, value]) => ['--setenv', name, value]),
    '--seccomp', '3', '--json-status-fd', '4'
  ]
}
