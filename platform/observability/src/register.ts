import { startTelemetry } from './telemetry.ts'

const telemetry = await startTelemetry(process.env.DREAM_SERVICE ?? 'dream')

process.once('beforeExit', () => { void telemetry.stop() })
