import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import type { Topology } from '../../topology.ts'
import { amounts, cpu, memory } from '../amounts.ts'
import { labelsOf } from '../names.ts'
import { Component } from './component.ts'

/** The namespace of an environment, and how much may run in it. */
export class Room extends Component {
  constructor (settings: Settings, topology: Topology) {
    super('room', 'room')
    const { namespace } = settings
    const labels = labelsOf(settings, 'dream')
    const parent = { parent: this }

    new k8s.core.v1.Namespace('namespace', {
      metadata: {
        name: namespace,
        labels: {
          ...labels,
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/enforce-version': 'v1.36',
          'pod-security.kubernetes.io/audit': 'restricted',
          'pod-security.kubernetes.io/audit-version': 'v1.36',
          'pod-security.kubernetes.io/warn': 'restricted',
          'pod-security.kubernetes.io/warn-version': 'v1.36'
        }
      }
    }, parent)

    new k8s.core.v1.ResourceQuota('quota', {
      metadata: { name: 'dream', namespace, labels },
      spec: { hard: roomFor(topology) }
    }, parent)

    new k8s.core.v1.LimitRange('limits', {
      metadata: { name: 'dream', namespace, labels },
      spec: {
        limits: [{
          type: 'Container',
          defaultRequest: { cpu: '50m', memory: '64Mi' },
          default: { cpu: '250m', memory: '128Mi' },
          max: amounts({ millicores: largest(topology, 'millicores'), mebibytes: largest(topology, 'mebibytes') })
        }]
      }
    }, parent)
  }
}

/** Room for every service at its most, and for one more of each while it is rolled out. */
function roomFor (topology: Topology): Record<string, string> {
  const services = Object.values(topology)
  const pods = (service: Topology[keyof Topology]) => service.runs === 'many' ? service.replicas.most + 1 : 1
  const total = (bound: 'request' | 'limit', unit: 'millicores' | 'mebibytes') => services.reduce((sum, service) => sum + pods(service) * service[bound][unit], 0)
  const volumes = services.filter(service => service.runs === 'one')
  return {
    pods: String(services.reduce((sum, service) => sum + pods(service), 0)),
    'requests.cpu': cpu(total('request', 'millicores')),
    'requests.memory': memory(total('request', 'mebibytes')),
    'limits.cpu': cpu(total('limit', 'millicores')),
    'limits.memory': memory(total('limit', 'mebibytes')),
    persistentvolumeclaims: String(volumes.length),
    'requests.storage': `${volumes.reduce((sum, { volumeGibibytes }) => sum + volumeGibibytes, 0)}Gi`,
    'services.loadbalancers': '0',
    'services.nodeports': '0'
  }
}

function largest (topology: Topology, unit: 'millicores' | 'mebibytes'): number {
  return Math.max(...Object.values(topology).map(({ limit }) => limit[unit]))
}
