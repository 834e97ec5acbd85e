import '../scripts/end-with-parent.ts'
import { readConfig } from '../config.ts'
import { closeOnSignal } from './close-on-signal.ts'
import { orPortTaken } from './or-port-taken.ts'
import { startPlatform } from './start-platform.ts'

const config = readConfig()
const platform = await orPortTaken(startPlatform(config), { service: 'platform', number: config.ports.platform, variable: 'DREAM_PORT' })
closeOnSignal(platform.stop)
