import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import type { Many, ServiceName } from '../../topology.ts'
import { labelsOf, selectorOf } from '../names.ts'
import { Component } from './component.ts'
import { podOf } from './pod.ts'
import { Service } from './service.ts'

/** A service that keeps nothing: as many pods as the load asks for, spread over zones, replaced one after another. */
export class ScaledService extends Component {
  constructor (name: ServiceName, service: Many, settings: Settings) {
    super('scaled-service', name)
    const { namespace } = settings
    const metadata = { name, namespace, labels: labelsOf(settings, name) }
    const selector = { matchLabels: selectorOf(name) }
    const parent = { parent: this }
    const pod = podOf(name, service, settings, name === 'site' ? [] : [{ name: 'data', emptyDir: { sizeLimit: '512Mi' } }])

    new Service(name, settings)
    // No `replicas`: their number is the autoscaler's, and a number in git would fight it at every sync.
    new k8s.apps.v1.Deployment(name, {
      metadata,
      spec: {
        selector,
        revisionHistoryLimit: 5,
        progressDeadlineSeconds: 300,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        template: {
          ...pod,
          spec: {
            ...pod.spec,
            topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map(topologyKey => ({
              maxSkew: 1, topologyKey, whenUnsatisfiable: 'ScheduleAnyway', labelSelector: selector, matchLabelKeys: ['pod-template-hash']
            }))
          }
        }
      }
    }, parent)

    new k8s.autoscaling.v2.HorizontalPodAutoscaler(name, {
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: service.replicas.least,
        maxReplicas: service.replicas.most,
        metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: service.cpuTarget } } }]
      }
    }, parent)

    new k8s.policy.v1.PodDisruptionBudget(name, {
      metadata,
      spec: { maxUnavailable: 1, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector }
    }, parent)
  }
}
