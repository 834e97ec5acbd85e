import { unpublished, type Settings } from '../config.ts'
import type { ServiceName } from '../topology.ts'

/** A host that never resolves (RFC 6761): what is not published cannot be pulled, and says so in every list of pods. */
export const unpublishedHost = 'unpublished.invalid'

export function imageOf (service: ServiceName, { images }: Pick<Settings, 'images'>): string {
  const image = images[service]
  return image === unpublished ? `${unpublishedHost}/dream/${service}` : image
}

/** The repository that Argo CD reads, which is a required field of an Application. */
export function repositoryOf ({ repoURL }: Pick<Settings, 'repoURL'>): string {
  return repoURL === unpublished ? `https://${unpublishedHost}/dream.git` : repoURL
}
