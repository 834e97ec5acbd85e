import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import type { One, ServiceName } from '../../topology.ts'
import { labelsOf, selectorOf } from '../names.ts'
import { Component } from './component.ts'
import { podOf } from './pod.ts'
import { Service } from './service.ts'

/** A service that keeps something on a volume of its own, of which it is the only writer: one pod, ended before its next begins. */
export class SingleService extends Component {
  constructor (name: ServiceName, service: One, settings: Settings) {
    super('single-service', name)
    const { namespace } = settings
    const labels = labelsOf(settings, name)
    const parent = { parent: this }

    new Service(name, settings)
    new k8s.apps.v1.StatefulSet(name, {
      metadata: { name, namespace, labels },
      spec: {
        replicas: 1,
        serviceName: name,
        selector: { matchLabels: selectorOf(name) },
        revisionHistoryLimit: 5,
        podManagementPolicy: 'OrderedReady',
        updateStrategy: { type: 'RollingUpdate' },
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        template: podOf(name, service, settings, []),
        volumeClaimTemplates: [{
          // Written out, because a cluster adds them and Argo CD would see a difference for ever.
          apiVersion: 'v1',
          kind: 'PersistentVolumeClaim',
          metadata: { name: 'data', labels },
          spec: { accessModes: ['ReadWriteOnce'], volumeMode: 'Filesystem', resources: { requests: { storage: `${service.volumeGibibytes}Gi` } } }
        }]
      }
    }, parent)
  }
}
