/** What runs where, how large, and who calls whom. Sizes and numbers per environment; addresses and digests are inputs of the stack. */

export const environments = ['staging', 'production'] as const
export type Environment = typeof environments[number]

export const serviceNames = ['site', 'platform', 'planner', 'sandbox', 'persistence'] as const
export type ServiceName = typeof serviceNames[number]

/** What each service listens on. */
export const ports: Record<ServiceName, number> = { site: 3000, platform: 8080, planner: 8090, sandbox: 8070, persistence: 8060 }

/** The services each may call, on the port of the called. Whatever is not here is denied. */
export const calls: Record<ServiceName, readonly ServiceName[]> = {
  site: ['platform'],
  platform: ['planner', 'sandbox', 'persistence'],
  planner: [],
  sandbox: [],
  persistence: []
}

/** Services that reach hosts outside the cluster, over HTTPS: a planner's mind may be a model elsewhere. */
export const reachesOutside: readonly ServiceName[] = ['planner']

export interface Size {
  millicores: number
  mebibytes: number
}

interface Sized {
  request: Size
  limit: Size
}

/** Keeps nothing: any number of replicas, as many as the load asks for. */
export interface Many extends Sized {
  runs: 'many'
  replicas: { least: number, most: number }
  /** Of the requested CPU, in percent; more replicas above it. */
  cpuTarget: number
}

/** The only writer of a volume. Two of them on one SQLite file would ruin it, so there is no number to set here. */
export interface One extends Sized {
  runs: 'one'
  volumeGibibytes: number
}

/** A service that keeps nothing runs many times, one that keeps something once. */
export interface Topology extends Record<ServiceName, Many | One> {
  site: Many
  platform: Many
  planner: Many
  sandbox: One
  persistence: One
}

const scaled = { runs: 'many', replicas: { least: 2, most: 10 }, cpuTarget: 80 } as const

export const topology: Record<Environment, Topology> = {
  staging: {
    site: { ...scaled, request: { millicores: 50, mebibytes: 128 }, limit: { millicores: 500, mebibytes: 256 } },
    platform: { ...scaled, request: { millicores: 100, mebibytes: 256 }, limit: { millicores: 1000, mebibytes: 512 } },
    planner: { ...scaled, request: { millicores: 200, mebibytes: 384 }, limit: { millicores: 1000, mebibytes: 768 } },
    sandbox: { runs: 'one', volumeGibibytes: 10, request: { millicores: 250, mebibytes: 512 }, limit: { millicores: 2000, mebibytes: 2048 } },
    persistence: { runs: 'one', volumeGibibytes: 5, request: { millicores: 100, mebibytes: 192 }, limit: { millicores: 1000, mebibytes: 512 } }
  },
  production: {
    site: { ...scaled, request: { millicores: 100, mebibytes: 128 }, limit: { millicores: 1000, mebibytes: 256 } },
    platform: { ...scaled, request: { millicores: 250, mebibytes: 384 }, limit: { millicores: 2000, mebibytes: 1024 } },
    planner: { ...scaled, request: { millicores: 500, mebibytes: 512 }, limit: { millicores: 2000, mebibytes: 1024 } },
    sandbox: { runs: 'one', volumeGibibytes: 100, request: { millicores: 2000, mebibytes: 4096 }, limit: { millicores: 8000, mebibytes: 16384 } },
    persistence: { runs: 'one', volumeGibibytes: 50, request: { millicores: 500, mebibytes: 512 }, limit: { millicores: 2000, mebibytes: 2048 } }
  }
}
