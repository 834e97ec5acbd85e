import t from 'tap'
import { refusals, rules } from '../../src/checks/check.ts'
import type { Manifest } from '../../src/manifest.ts'
import { environments } from '../../topology.ts'
import { changed, withAnother, without } from '../fixtures/changed.ts'
import { committed } from '../fixtures/committed.ts'

const staging = committed('staging')
const container = 'spec.template.spec.containers.0'
const digest = `registry.example/dream/site@sha256:${'0'.repeat(64)}`
const repository = 'https://git.example/dream.git'
const published = ['Deployment/site', 'Deployment/platform', 'Deployment/planner', 'StatefulSet/sandbox', 'StatefulSet/persistence'] as const

/** By rule, manifests that it refuses, each named by what is wrong with them. */
const refused: Record<string, Record<string, Manifest[]>> = {
  'fields-are-known': {
    'a misspelt field': changed(staging, 'Deployment/site', `${container}.imagePullPolice`, 'Always'),
    'a misspelt field deep in a list': changed(staging, 'NetworkPolicy/planner', 'spec.egress.0.to.0.ipBlock.exceptions', []),
    'a number as text': changed(staging, 'HorizontalPodAutoscaler/site', 'spec.minReplicas', '2'),
    'an object as a list': changed(staging, 'Service/site', 'spec.ports', {}),
    'a field of another version': changed(staging, 'HorizontalPodAutoscaler/site', 'spec.targetCPUUtilizationPercentage', 80)
  },
  'values-are-valid': {
    'a kind that there is not': changed(staging, 'Service/site', 'kind', 'Servize'),
    'a word that is none of the allowed': changed(staging, 'Deployment/site', `${container}.imagePullPolicy`, 'Sometimes'),
    'a required field missing': changed(staging, 'Deployment/site', 'spec.selector', undefined)
  },
  'namespace-is-named': {
    'a resource without a namespace': changed(staging, 'Service/site', 'metadata.namespace', undefined),
    'a resource in the default namespace': changed(staging, 'Service/site', 'metadata.namespace', 'default'),
    'an environment in the default namespace': changed(staging, 'Namespace/dream-staging', 'metadata.name', 'default'),
    'a namespace that enforces less': changed(staging, 'Namespace/dream-staging', 'metadata.labels.pod-security~kubernetes~io/enforce', 'baseline'),
    'no namespace at all': without(staging, 'Namespace/dream-staging')
  },
  'labels-agree': {
    'a pod without a label': changed(staging, 'Deployment/site', 'spec.template.metadata.labels.app~kubernetes~io/instance', undefined),
    'a Service that selects nobody': changed(staging, 'Service/site', 'spec.selector.app~kubernetes~io/name', 'sight'),
    'a Deployment that selects others': changed(staging, 'Deployment/site', 'spec.selector.matchLabels.app~kubernetes~io/name', 'platform'),
    'a budget for every pod': changed(staging, 'PodDisruptionBudget/site', 'spec.selector', {})
  },
  'pods-are-restricted': {
    'a pod that may gain privileges': changed(staging, 'Deployment/site', `${container}.securityContext.allowPrivilegeEscalation`, true),
    'a pod that keeps capabilities': changed(staging, 'StatefulSet/sandbox', `${container}.securityContext.capabilities`, {}),
    'a pod without seccomp': changed(staging, 'StatefulSet/sandbox', 'spec.template.spec.securityContext.seccompProfile', undefined),
    'a directory of the node': changed(staging, 'Deployment/site', 'spec.template.spec.volumes.0', { name: 'tmp', hostPath: { path: '/tmp' } })
  },
  'pods-are-hardened': {
    'another user': changed(staging, 'Deployment/site', 'spec.template.spec.securityContext.runAsUser', 1001),
    'a root that can be written': changed(staging, 'Deployment/site', `${container}.securityContext.readOnlyRootFilesystem`, false),
    'a token of the cluster': changed(staging, 'Deployment/site', 'spec.template.spec.automountServiceAccountToken', undefined),
    'a mount of no volume': changed(staging, 'Deployment/site', `${container}.volumeMounts.0.name`, 'temp')
  },
  'images-have-digests': {
    'a tag': changed(staging, 'Deployment/site', `${container}.image`, 'registry.example/dream/site:latest'),
    'a short digest': changed(staging, 'Deployment/site', `${container}.image`, 'registry.example/dream/site@sha256:0000'),
    'no image': changed(staging, 'Deployment/site', `${container}.image`, undefined)
  },
  'probes-are-there': {
    'no startup probe': changed(staging, 'StatefulSet/sandbox', `${container}.startupProbe`, undefined),
    'an endpoint that services have not': changed(staging, 'Deployment/site', `${container}.readinessProbe.httpGet.path`, '/healthz'),
    'a port that the container has not': changed(staging, 'Deployment/site', `${container}.livenessProbe.httpGet.port`, 'web'),
    'the pod\'s address as Host, which services refuse': changed(staging, 'Deployment/site', `${container}.livenessProbe.httpGet.httpHeaders`, undefined)
  },
  'limits-are-set': {
    'no limit of memory': changed(staging, 'Deployment/site', `${container}.resources.limits.memory`, undefined),
    'no request': changed(staging, 'Deployment/site', `${container}.resources.requests`, undefined),
    'more asked for than allowed': changed(staging, 'Deployment/site', `${container}.resources.requests.cpu`, '2')
  },
  'quota-holds-all': {
    'too few pods': changed(staging, 'ResourceQuota/dream', 'spec.hard.pods', '34'),
    'too little memory': changed(staging, 'ResourceQuota/dream', 'spec.hard.limits~memory', '1Gi'),
    'no amount of storage': changed(staging, 'ResourceQuota/dream', 'spec.hard.requests~storage', undefined),
    'a container larger than the largest': changed(staging, 'LimitRange/dream', 'spec.limits.0.max.cpu', '1'),
    'no quota': without(staging, 'ResourceQuota/dream')
  },
  'deployments-scale': {
    'a number of replicas in git': changed(staging, 'Deployment/site', 'spec.replicas', 2),
    'no autoscaler': without(staging, 'HorizontalPodAutoscaler/planner'),
    'another target': changed(staging, 'HorizontalPodAutoscaler/planner', 'spec.metrics.0.resource.target.averageUtilization', 50),
    'no budget for disruptions': without(staging, 'PodDisruptionBudget/platform'),
    'all in one zone': changed(staging, 'Deployment/site', 'spec.template.spec.topologySpreadConstraints', []),
    'a gap while it is replaced': changed(staging, 'Deployment/site', 'spec.strategy', { type: 'Recreate' })
  },
  'one-writer': {
    'two replicas on one volume': changed(staging, 'StatefulSet/persistence', 'spec.replicas', 2),
    'no volume': changed(staging, 'StatefulSet/sandbox', 'spec.volumeClaimTemplates', []),
    'an autoscaler': changed(staging, 'HorizontalPodAutoscaler/site', 'metadata.name', 'persistence'),
    'a Deployment': changed(staging, 'StatefulSet/persistence', 'kind', 'Deployment')
  },
  'secrets-stay-out': {
    'a Secret': withAnother(staging, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'dream-service-token', namespace: 'dream-staging' }, stringData: { token: 'x' } }),
    'a token as plain text': changed(staging, 'StatefulSet/persistence', `${container}.env.4`, { name: 'DREAM_SERVICE_TOKEN', value: 'x' })
  },
  'calls-are-those-of-the-topology': {
    'a policy too few': without(staging, 'NetworkPolicy/planner'),
    'no denial of the rest': without(staging, 'NetworkPolicy/deny-all'),
    'a site that calls the planner': changed(staging, 'NetworkPolicy/planner', 'spec.ingress.0.from', []),
    'a planner that reaches the cluster': changed(staging, 'NetworkPolicy/planner', 'spec.egress.0.to.0.ipBlock.except', []),
    'a port too many': changed(staging, 'NetworkPolicy/planner', 'spec.egress.0.ports', [])
  },
  'project-allows-the-kinds': {
    'a kind that is not allowed': withAnother(staging, { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'job', namespace: 'dream-staging' } }),
    'a kind that is allowed for nothing': changed(staging, 'AppProject/dream-staging', 'spec.namespaceResourceWhitelist.0', { group: '', kind: 'Secret' }),
    'any repository': changed(staging, 'AppProject/dream-staging', 'spec.sourceRepos', ['*']),
    'no Application': without(staging, 'Application/dream-staging')
  },
  'held-back-until-published': {
    'unpublished images that are synced': changed(staging, 'Application/dream-staging', 'spec.syncPolicy.automated', { prune: true }),
    'unpublished images without a word': changed(staging, 'Application/dream-staging', 'metadata.annotations', undefined),
    'a jail that cannot be': changed(allPublished(committed('production')), 'Application/dream-production', 'spec.syncPolicy.automated', {})
  }
}

/** As they would be with every image and the repository published. */
function allPublished (manifests: Manifest[]): Manifest[] {
  const environment = manifests.find(({ kind }) => kind === 'Namespace')?.metadata.name ?? ''
  const withImages = published.reduce((all, which) => changed(all, which, `${container}.image`, digest), manifests)
  const withSource = changed(withImages, `Application/${environment}`, 'spec.source.repoURL', repository)
  return changed(withSource, `AppProject/${environment}`, 'spec.sourceRepos', [repository])
}

for (const environment of environments) {
  t.test(`${environment} keeps every rule`, async t => {
    t.same(await refusals(committed(environment)), [])
  })
}

t.test('every rule has manifests that it refuses', async t => {
  t.same(Object.keys(refused).sort(), rules.map(({ name }) => name).sort())
})

for (const rule of rules) {
  t.test(`${rule.name} refuses`, async t => {
    for (const [what, manifests] of Object.entries(refused[rule.name] ?? {})) t.ok((await rule.refuse(manifests)).length > 0, what)
  })
}

t.test('an environment whose images are published may be synced', async t => {
  const all = changed(allPublished(staging), 'Application/dream-staging', 'spec.syncPolicy.automated', {})
  t.same(await refusals(all), [])
})
