import type { types } from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import { ports, type Many, type One, type ServiceName } from '../../topology.ts'
import { amounts } from '../amounts.ts'
import { imageOf } from '../image.ts'
import { labelsOf } from '../names.ts'
import { dataPath, variablesOf } from '../variables.ts'

type Probe = types.input.core.v1.Probe
type Volume = types.input.core.v1.Volume

interface Pod {
  metadata: { labels: Record<string, string> }
  spec: types.input.core.v1.PodSpec
}

/** The user that every image runs as. */
const user = 1000

/** A pod of one container that passes Pod Security `restricted`, its root read-only but for /tmp and, in all but the site, /data. */
export function podOf (service: ServiceName, { request, limit }: Many | One, settings: Settings, volumes: Volume[]): Pod {
  return {
    metadata: { labels: labelsOf(settings, service) },
    spec: {
      serviceAccountName: service,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 45,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        fsGroup: user,
        fsGroupChangePolicy: 'OnRootMismatch',
        seccompProfile: { type: 'RuntimeDefault' }
      },
      containers: [{
        name: service,
        image: imageOf(service, settings),
        imagePullPolicy: 'IfNotPresent',
        ports: [{ name: 'http', containerPort: ports[service], protocol: 'TCP' }],
        env: variablesOf(service, settings),
        resources: { requests: amounts(request), limits: amounts(limit) },
        securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
        startupProbe: { ...probe(service, 'live'), periodSeconds: 2, failureThreshold: 60 },
        livenessProbe: { ...probe(service, 'live'), periodSeconds: 10, failureThreshold: 3 },
        readinessProbe: { ...probe(service, 'ready'), periodSeconds: 5, failureThreshold: 2 },
        // Time for the endpoint to go before the process does.
        lifecycle: { preStop: { sleep: { seconds: 5 } } },
        volumeMounts: [
          { name: 'tmp', mountPath: '/tmp' },
          ...(service === 'site' ? [] : [{ name: 'data', mountPath: dataPath }])
        ]
      }],
      volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '256Mi' } }, ...volumes]
    }
  }
}

/** Services answer to names they know; a kubelet would ask by the pod's address. */
function probe (service: ServiceName, question: 'live' | 'ready'): Probe {
  return {
    httpGet: { path: `/health/${question}`, port: 'http', scheme: 'HTTP', httpHeaders: [{ name: 'Host', value: `localhost:${ports[service]}` }] },
    timeoutSeconds: 3
  }
}
