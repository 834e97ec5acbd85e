import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import { calls, ports, reachesOutside, serviceNames, type ServiceName } from '../../topology.ts'
import { labelsOf, selectorOf } from '../names.ts'
import { Component } from './component.ts'

type Egress = k8s.types.input.networking.v1.NetworkPolicyEgressRule

/** Nobody reaches anybody, but for DNS and the calls of the topology. */
export class NetworkPolicies extends Component {
  constructor (settings: Settings) {
    super('network-policies', 'network')
    const { namespace } = settings
    const parent = { parent: this }
    const labels = labelsOf(settings, 'dream')

    new k8s.networking.v1.NetworkPolicy('deny-all', {
      metadata: { name: 'deny-all', namespace, labels },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] }
    }, parent)

    new k8s.networking.v1.NetworkPolicy('allow-dns', {
      metadata: { name: 'allow-dns', namespace, labels },
      spec: { podSelector: {}, policyTypes: ['Egress'], egress: [toDns] }
    }, parent)

    for (const service of serviceNames) {
      const callers = serviceNames.filter(name => calls[name].includes(service))
      new k8s.networking.v1.NetworkPolicy(service, {
        metadata: { name: service, namespace, labels: labelsOf(settings, service) },
        spec: {
          podSelector: { matchLabels: selectorOf(service) },
          policyTypes: ['Ingress', 'Egress'],
          ingress: callers.length === 0 ? [] : [{ from: callers.map(peer), ports: [tcp(ports[service])] }],
          egress: [
            ...calls[service].map(callee => ({ to: [peer(callee)], ports: [tcp(ports[callee])] })),
            ...(reachesOutside.includes(service) ? [toOutside] : [])
          ]
        }
      }, parent)
    }
  }
}

const toDns: Egress = {
  to: [{
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
    podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } }
  }],
  ports: [{ port: 53, protocol: 'UDP' }, { port: 53, protocol: 'TCP' }]
}

/** HTTPS to public addresses: not to the cluster, the cloud's metadata, or any other private network. */
const toOutside: Egress = {
  to: [
    { ipBlock: { cidr: '0.0.0.0/0', except: ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3'] } },
    { ipBlock: { cidr: '2000::/3' } }
  ],
  ports: [tcp(443)]
}

function peer (service: ServiceName): { podSelector: { matchLabels: Record<string, string> } } {
  return { podSelector: { matchLabels: selectorOf(service) } }
}

function tcp (port: number): { port: number, protocol: string } {
  return { port, protocol: 'TCP' }
}
