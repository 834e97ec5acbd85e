import { at, listAt, textAt } from '../../json.ts'
import { nameOf, type Manifest } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/** A Deployment has no number in git but an autoscaler, a disruption budget, a rolling update and a spread over zones. */
export const deploymentsScale: Rule = {
  name: 'deployments-scale',
  refuse: manifests => manifests.filter(({ kind }) => kind === 'Deployment').flatMap(deployment => {
    const { name } = deployment.metadata
    const scaler = manifests.find(manifest => manifest.kind === 'HorizontalPodAutoscaler' && textAt(manifest, 'spec', 'scaleTargetRef', 'name') === name)
    const budget = manifests.find(manifest => manifest.kind === 'PodDisruptionBudget' && textAt(manifest, 'spec', 'selector', 'matchLabels', 'app.kubernetes.io/name') === name)
    const zones = listAt(deployment, 'spec', 'template', 'spec', 'topologySpreadConstraints').some(spread => textAt(spread, 'topologyKey') === 'topology.kubernetes.io/zone')
    const problems = [
      ...(at(deployment, 'spec', 'replicas') === undefined ? [] : ['says `replicas`, which its autoscaler decides']),
      ...(scaler !== undefined && scales(scaler) ? [] : ['has no autoscaler from 2 to 10 replicas at 80 % of its CPU']),
      ...(budget === undefined || at(budget, 'spec', 'maxUnavailable') !== 1 ? ['has no budget for disruptions'] : []),
      ...(at(deployment, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') === 0 ? [] : ['is without a pod while it is replaced']),
      ...(zones ? [] : ['is not spread over zones'])
    ]
    return problems.map(problem => `${nameOf(deployment)} ${problem}.`)
  })
}

function scales (scaler: Manifest): boolean {
  const metric = at(scaler, 'spec', 'metrics', 0, 'resource')
  return at(scaler, 'spec', 'minReplicas') === 2 && at(scaler, 'spec', 'maxReplicas') === 10 &&
    textAt(metric, 'name') === 'cpu' && at(metric, 'target', 'averageUtilization') === 80
}
