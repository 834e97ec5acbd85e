import { enableCompileCache } from 'node:module'

// Everything loaded from here on starts faster the second time.
enableCompileCache()
const { startTelemetry } = await import('./telemetry.ts')
const telemetry = await startTelemetry(process.env.DREAM_SERVICE ?? 'dream')

process.once('beforeExit', () => { void telemetry.stop() })
