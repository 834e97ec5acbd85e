import { unpublished, type Settings } from '../config.ts'

/** Why an environment cannot run yet, one sentence each. While there is one, Argo CD does not sync it by itself. */
export function heldBack ({ repoURL, images, sandboxMinimum }: Settings): string[] {
  const without = Object.entries(images).filter(([, image]) => image === unpublished).map(([service]) => service)
  return [
    ...(repoURL === unpublished ? ['The repository that Argo CD is to read is not published.'] : []),
    ...(without.length > 0 ? [`No image is published of ${without.join(', ')}.`] : []),
    ...(sandboxMinimum === 'jail' ? ['The sandbox refuses to start: it asks for a jail, and RuntimeDefault seccomp lets nobody make one in a restricted pod.'] : [])
  ]
}
