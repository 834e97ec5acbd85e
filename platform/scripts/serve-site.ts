/** Serves the built site; adapter-node reads HOST and PORT. It keeps nothing, so there is nothing to wait for at the end. */
import './end-with-parent.ts'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { closeOnSignal } from '../services/close-on-signal.ts'

await import(pathToFileURL(join(import.meta.dirname, '../../site/build/index.js')).href)
closeOnSignal(async () => {})
