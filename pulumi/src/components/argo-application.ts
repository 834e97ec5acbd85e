import * as k8s from '@pulumi/kubernetes'
import type { Settings } from '../../config.ts'
import { heldBack } from '../held-back.ts'
import { repositoryOf } from '../image.ts'
import { labelsOf } from '../names.ts'
import { Component } from './component.ts'

const apiVersion = 'argoproj.io/v1alpha1'
/** Where Argo CD runs, and how it calls the cluster it runs in. */
const argo = { namespace: 'argocd', server: 'https://kubernetes.default.svc' }

/** The kinds that an environment is made of; Argo CD brings no other into the namespace, Secrets included. */
const kinds = [
  { group: '', kind: 'LimitRange' },
  { group: '', kind: 'ResourceQuota' },
  { group: '', kind: 'Service' },
  { group: '', kind: 'ServiceAccount' },
  { group: 'apps', kind: 'Deployment' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'autoscaling', kind: 'HorizontalPodAutoscaler' },
  { group: 'networking.k8s.io', kind: 'NetworkPolicy' },
  { group: 'policy', kind: 'PodDisruptionBudget' }
]

/** Brings what was rendered into the cluster. Applied once by hand: it does not manage itself. */
export class ArgoApplication extends Component {
  constructor (settings: Settings) {
    super('argo-application', 'argo')
    const { namespace, environment, revision, serviceTokenSecret } = settings
    const repoURL = repositoryOf(settings)
    const parent = { parent: this }
    const reasons = heldBack(settings)
    const metadata = { name: namespace, namespace: argo.namespace, labels: labelsOf(settings, 'dream') }

    new k8s.apiextensions.CustomResource('project', {
      apiVersion,
      kind: 'AppProject',
      metadata,
      spec: {
        description: `Dream, ${environment}: this repository into this namespace, and nothing else.`,
        sourceRepos: [repoURL],
        destinations: [{ server: argo.server, namespace }],
        clusterResourceWhitelist: [{ group: '', kind: 'Namespace' }],
        namespaceResourceWhitelist: kinds,
        orphanedResources: { warn: true, ignore: [{ group: '', kind: 'Secret', name: serviceTokenSecret }] }
      }
    }, parent)

    new k8s.apiextensions.CustomResource('application', {
      apiVersion,
      kind: 'Application',
      metadata: { ...metadata, ...(reasons.length > 0 && { annotations: { 'dream/held-back': reasons.join(' ') } }) },
      spec: {
        project: namespace,
        source: {
          repoURL,
          targetRevision: revision,
          path: `gitops/${environment}/1-manifest`,
          directory: { recurse: false, exclude: 'argoproj.io_*' }
        },
        destination: { server: argo.server, namespace },
        revisionHistoryLimit: 10,
        syncPolicy: {
          ...(reasons.length === 0 && { automated: { prune: true, selfHeal: true } }),
          syncOptions: ['ApplyOutOfSyncOnly=true', 'CreateNamespace=false', 'FailOnSharedResource=true', 'PruneLast=true', 'ServerSideApply=true'],
          retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } }
        }
      }
    }, parent)
  }
}
