import { at, listAt, textAt } from '../../json.ts'
import { namespaceOf } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/** The Argo CD project allows exactly the kinds that there are, from one repository into one namespace. */
export const projectAllowsTheKinds: Rule = {
  name: 'project-allows-the-kinds',
  refuse (manifests) {
    const project = manifests.find(({ kind }) => kind === 'AppProject')
    const application = manifests.find(({ kind }) => kind === 'Application')
    if (project === undefined || application === undefined) return ['There is no AppProject or no Application.']
    const synced = manifests.filter(({ apiVersion }) => !apiVersion.startsWith('argoproj.io/'))
    const [namespaced, whole] = [true, false].map(inNamespace => [...new Set(synced.filter(manifest => (namespaceOf(manifest) !== '') === inNamespace).map(({ apiVersion, kind }) => `${groupOf(apiVersion)}/${kind}`))].sort().join(' '))
    const allowed = (list: string) => listAt(project, 'spec', list).map(one => `${textAt(one, 'group')}/${textAt(one, 'kind')}`).sort().join(' ')
    const destination = at(project, 'spec', 'destinations', 0)
    return [
      ...(allowed('namespaceResourceWhitelist') === namespaced ? [] : [`The project allows ${allowed('namespaceResourceWhitelist')} in its namespace, and there are ${namespaced}.`]),
      ...(allowed('clusterResourceWhitelist') === whole ? [] : [`The project allows ${allowed('clusterResourceWhitelist')} in the cluster, and there are ${whole}.`]),
      ...(listAt(project, 'spec', 'sourceRepos').join() === textAt(application, 'spec', 'source', 'repoURL') ? [] : ['The project allows other repositories than that of its Application.']),
      ...(textAt(destination, 'namespace') === textAt(application, 'spec', 'destination', 'namespace') && listAt(project, 'spec', 'destinations').length === 1 ? [] : ['The project allows other namespaces than that of its Application.']),
      ...(textAt(application, 'spec', 'project') === project.metadata.name ? [] : ['The Application is not of the project.'])
    ]
  }
}

function groupOf (apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : ''
}
