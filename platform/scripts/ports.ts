import { createServer } from 'node:net'

/** A port that a process is going to listen on, and the variable that moves it. */
export interface Port {
  service: string
  number: number
  variable: string
}

/** A sentence for every port that something else already listens on. */
export async function portsInUse (ports: Port[], host: string): Promise<string[]> {
  const free = await Promise.all(ports.map(port => isFree(port.number, host)))
  return ports.filter((_, index) => free[index] === false).map(portInUse)
}

export function portInUse ({ service, number, variable }: Port): string {
  return `Port ${number}, which the ${service} needs, is in use: end what listens there (another npm start?), or choose another port with ${variable}.`
}

async function isFree (port: number, host: string): Promise<boolean> {
  return await new Promise(resolve => {
    const server = createServer()
    server.once('error', () => { resolve(false) })
    server.listen(port, host, () => { server.close(() => { resolve(true) }) })
  })
}
