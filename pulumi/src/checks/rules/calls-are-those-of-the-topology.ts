import { calls, ports, reachesOutside, serviceNames } from '../../../topology.ts'
import { matrix } from '../network/matrix.ts'
import type { Rule } from '../rule.ts'

/** Of everybody who could reach anybody on any port, exactly those may that the topology names. */
export const callsAreThoseOfTheTopology: Rule = {
  name: 'calls-are-those-of-the-topology',
  refuse (manifests) {
    const wanted = new Set(wantedCalls())
    const allowed = new Set(matrix(manifests))
    return [
      ...[...wanted.difference(allowed)].map(call => `${call} is denied, and the topology has it.`),
      ...[...allowed.difference(wanted)].map(call => `${call} is allowed, and the topology has it not.`)
    ]
  }
}

function wantedCalls (): string[] {
  return [
    ...serviceNames.flatMap(service => calls[service].map(callee => `${service} -> ${callee} TCP ${ports[callee]}`)),
    ...[...serviceNames, 'a pod without labels here'].flatMap(caller => ['TCP', 'UDP'].map(protocol => `${caller} -> cluster dns ${protocol} 53`)),
    ...reachesOutside.flatMap(service => ['the internet', 'the internet over IPv6'].map(host => `${service} -> ${host} TCP 443`))
  ]
}
