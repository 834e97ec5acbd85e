import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import { ports, type ServiceName } from '../../topology.ts'
import { labelsOf, selectorOf } from '../names.ts'
import { Component } from './component.ts'

/** The name and the address that a service has in its namespace, whatever runs behind it. */
export class Service extends Component {
  constructor (name: ServiceName, settings: Settings) {
    super('service', name)
    const { namespace } = settings
    const metadata = { name, namespace, labels: labelsOf(settings, name) }
    const parent = { parent: this }

    new k8s.core.v1.ServiceAccount(name, { metadata, automountServiceAccountToken: false }, parent)
    new k8s.core.v1.Service(name, {
      metadata,
      spec: {
        type: 'ClusterIP',
        selector: selectorOf(name),
        ports: [{ name: 'http', port: ports[name], targetPort: 'http', protocol: 'TCP', appProtocol: 'http' }]
      }
    }, parent)
  }
}
