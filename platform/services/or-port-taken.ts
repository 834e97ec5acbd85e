import { portInUse, type Port } from '../scripts/ports.ts'

/** Awaits a start; a port that was taken since it was looked at ends the process with one sentence instead of a stack. */
export async function orPortTaken<Started> (started: Promise<Started>, port: Port): Promise<Started> {
  try {
    return await started
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') throw error
    console.error(portInUse(port))
    process.exit(1)
  }
}
