import { at, listAt } from '../../json.ts'
import { nameOf } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

const keepers = new Set(['persistence', 'sandbox'])

/** What keeps something is one pod with a volume: SQLite and the data of apps have one writer, or none of them is whole. */
export const oneWriter: Rule = {
  name: 'one-writer',
  refuse: manifests => manifests
    .filter(({ kind, metadata }) => kind === 'StatefulSet' || (kind === 'Deployment' && keepers.has(metadata.name)) || kind === 'HorizontalPodAutoscaler')
    .flatMap(manifest => {
      const shown = nameOf(manifest)
      if (manifest.kind === 'HorizontalPodAutoscaler') return keepers.has(manifest.metadata.name) ? [`${shown} would give ${manifest.metadata.name} several writers.`] : []
      if (manifest.kind === 'Deployment') return [`${shown} keeps data, and pods of a Deployment overlap: it is to be a StatefulSet.`]
      return [
        ...(at(manifest, 'spec', 'replicas') === 1 ? [] : [`${shown} has not exactly one replica.`]),
        ...(listAt(manifest, 'spec', 'volumeClaimTemplates').length === 1 ? [] : [`${shown} has no volume of its own.`])
      ]
    })
}
