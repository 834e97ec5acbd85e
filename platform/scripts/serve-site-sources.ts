/** The site for `npm run dev`: Vite's server over site/, at HOST and PORT. */
import './end-with-parent.ts'
import { join } from 'node:path'
import { createServer } from 'vite'
import { closeOnSignal } from '../services/close-on-signal.ts'

process.chdir(join(import.meta.dirname, '../../site'))
const server = await createServer({ server: { host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 3000), strictPort: true } })
await server.listen()
closeOnSignal(async () => { await server.close() })
