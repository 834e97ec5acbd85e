import { at, listAt, objectAt, textAt, type Json } from '../../json.ts'
import { baseline } from './baseline.ts'
import { contextValues, ofContainers, only, readPod, type Control } from './pod.ts'

const volumeSorts = new Set(['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'])

/** The controls of the level `restricted`. A Windows pod is exempt from those that only Linux has. */
const controls: Record<string, Control> = {
  ...baseline,

  volumes: ({ pod }) => listAt(pod, 'spec', 'volumes').flatMap(volume => Object.keys(objectAt(volume)).filter(key => key !== 'name' && !volumeSorts.has(key))).map(sort => `it mounts a volume of the sort ${sort}`),

  privilegeEscalation: pod => pod.windows ? [] : only(ofContainers(pod, 'securityContext', 'allowPrivilegeEscalation'), [false], 'a container may gain privileges'),

  runAsNonRoot: ({ pod, containers }) => {
    const whole = at(pod, 'spec', 'securityContext', 'runAsNonRoot')
    return only(ofContainers({ containers }, 'securityContext', 'runAsNonRoot').map(own => own ?? whole), [true], 'a container may run as root')
  },

  runAsUser: pod => contextValues(pod, 'runAsUser').includes(0) ? ['it runs as root'] : [],

  seccomp: pod => {
    const profile = (value: Json | undefined) => at(value, 'securityContext', 'seccompProfile', 'type')
    const whole = profile(at(pod.pod, 'spec'))
    const allowed = ['RuntimeDefault', 'Localhost']
    if (pod.windows) return only([whole, ...pod.containers.map(profile)], [undefined, null, ...allowed], 'seccomp is turned off')
    return [
      ...only([whole], [undefined, null, ...allowed], 'seccomp is turned off'),
      ...only(pod.containers.map(container => profile(container) ?? whole), allowed, 'a container is without a seccomp profile')
    ]
  },

  capabilities: ({ containers, windows }) => windows ? [] : containers.flatMap(container => {
    const capabilities = at(container, 'securityContext', 'capabilities')
    return [
      ...(listAt(capabilities, 'drop').includes('ALL') ? [] : [`container ${textAt(container, 'name')} keeps capabilities`]),
      ...only(listAt(capabilities, 'add'), ['NET_BIND_SERVICE'], `container ${textAt(container, 'name')} adds capabilities`)
    ]
  })
}

/** How a pod (metadata and spec) breaks the Pod Security Standard `restricted` of Kubernetes 1.36; empty when it keeps to it. */
export function breaksRestricted (pod: Json): string[] {
  const read = readPod(pod)
  return Object.entries(controls).flatMap(([name, control]) => control(read).map(sentence => `${sentence} (${name})`))
}
