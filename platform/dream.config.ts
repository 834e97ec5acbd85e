import type { Topology } from '@dream/host/topology'

/**
 * Which plugin serves each kind, and where. `use` loads a package here, `at` calls a service there.
 * DREAM_PLANNER_USE and DREAM_PLANNER_AT (and so on for every kind) go before what stands here.
 */
export default {
  Planner: { use: '@dream/planner', options: { mind: 'grammar' } },
  Generator: { use: '@dream/generator' },
  Sandbox: { use: '@dream/sandbox' },
  Persistence: { use: '@dream/persistence', options: { driver: 'sqlite' } }
} satisfies Topology
