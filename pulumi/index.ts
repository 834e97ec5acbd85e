import { getStack, runtime } from '@pulumi/pulumi'
import { readSettings } from './config.ts'
import { topology } from './topology.ts'
import { ArgoApplication } from './src/components/argo-application.ts'
import { NetworkPolicies } from './src/components/network-policies.ts'
import { Room } from './src/components/room.ts'
import { ScaledService } from './src/components/scaled-service.ts'
import { SingleService } from './src/components/single-service.ts'

/** Everything of one environment. An ordinary Pulumi program; `npm run render` prints what it declares. */
export default function dream (): void {
  const settings = readSettings(getStack(), runtime.allConfig())
  const { site, platform, planner, sandbox, persistence } = topology[settings.environment]

  new Room(settings, topology[settings.environment])
  new ScaledService('site', site, settings)
  new ScaledService('platform', platform, settings)
  new ScaledService('planner', planner, settings)
  new SingleService('sandbox', sandbox, settings)
  new SingleService('persistence', persistence, settings)
  new NetworkPolicies(settings)
  new ArgoApplication(settings)
}
