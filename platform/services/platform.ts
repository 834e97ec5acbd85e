import '../scripts/end-with-parent.ts'
import { readConfig } from '../config.ts'
import { closeOnSignal } from './close-on-signal.ts'
import { startPlatform } from './start-platform.ts'

const platform = await startPlatform(readConfig())
closeOnSignal(platform.stop)
