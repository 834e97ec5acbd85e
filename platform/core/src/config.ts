/** What the core is told about its surroundings. The platform's own config.ts reads them from the environment. */
export interface CoreConfig {
  /** Address and port to listen on; port 0 takes a free one. */
  host: string
  ports: { platform: number }
  /** The site's origin, "http://localhost:3000". */
  url: string
  /** Apps answer at <id>.<appsDomain>: "localhost:8080". */
  appsDomain: string
  /** Further Host names, with port where it is not the scheme's own, that the platform answers to. */
  knownHosts: string[]
  /** Origins other than the site's that may call /v1. */
  allowedOrigins: string[]
  /** Addresses and networks, beside this machine's, whose X-Forwarded-For is believed; see safety/relays.ts. */
  trustedProxies?: string[]
  /** Requests that write, per minute and caller. */
  writesPerMinute: number
}

/** Limits and times of the core that nobody has wanted to set. */
export const limits = {
  wishCharacters: 50_000,
  bodyBytes: 512 * 1024,
  /** Open event and log streams: in all, of one caller and of one app. */
  streams: 500,
  streamsPerCaller: 100,
  streamsPerApp: 50,
  heartbeatMs: 15_000,
  binDays: 30,
  /** Changes worked on at once. */
  workers: 4,
  leaseMs: 120_000,
  /** How often a job is begun before it counts as one that brings the platform down. */
  attempts: 5,
  repairs: 2,
  /** Requests that may wait for one app to wake. */
  wakeQueue: 256,
  firstByteMs: 30_000,
  /** Until all headers of a request must have arrived. */
  headersMs: 15_000,
  connections: 4096,
  connectionsPerAddress: 2048,
  appBodyBytes: 64 * 1024 * 1024,
  /** Silence in the middle of a request's body. */
  bodyIdleMs: 30_000,
  /** Requests of an app that are open, answers that stream and WebSockets included; a cell has 1024 files. */
  appOpen: { perApp: 512, perAddress: 256, queue: 0, waitMs: 0 },
  /** Requests of an app whose body is arriving. */
  appUploads: { perApp: 64, perAddress: 32, queue: 64, waitMs: 2000 },
  /** Requests that an app has not begun to answer. */
  appWork: { perApp: 128, perAddress: 64, queue: 256, waitMs: 5000 }
}
