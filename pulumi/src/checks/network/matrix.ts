import { at, listAt, textAt } from '../../json.ts'
import { labelsIn, namespaceOf, podIn, type Manifest } from '../../manifest.ts'
import { mayReach, type Party, type Port } from './policy.ts'

/** Who is in the matrix beside the pods of the manifests: everybody a pod could try to reach, or be tried by. */
function strangers (namespace: string): Party[] {
  const pod = (name: string, address: string, inNamespace: string, labels: Record<string, string>): Party => ({
    name,
    address,
    pod: { namespace: inNamespace, namespaceLabels: { 'kubernetes.io/metadata.name': inNamespace }, labels, namedPorts: {} }
  })
  return [
    pod('cluster dns', '10.96.0.10', 'kube-system', { 'k8s-app': 'kube-dns' }),
    pod('another pod of kube-system', '10.244.9.1', 'kube-system', { 'k8s-app': 'metrics-server' }),
    pod('a pod without labels here', '10.244.9.2', namespace, {}),
    pod('a pod named site elsewhere', '10.244.9.3', 'elsewhere', { 'app.kubernetes.io/name': 'site', 'app.kubernetes.io/part-of': 'dream' }),
    { name: 'the internet', address: '93.184.215.14' },
    { name: 'the internet over IPv6', address: '2606:2800:21f:cb07:6820:80da:af6b:8b2c' },
    { name: 'the cluster\'s API server', address: '10.96.0.1' },
    { name: 'the cloud\'s metadata', address: '169.254.169.254' },
    { name: 'a private network', address: '192.168.1.10' },
    { name: 'a private network over IPv6', address: 'fd00:ec2::254' }
  ]
}

/** Every connection that the policies among the manifests allow, as "site -> platform TCP 8080", sorted. */
export function matrix (manifests: Manifest[]): string[] {
  const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy')
  const namespace = manifests.find(({ kind }) => kind === 'Namespace')?.metadata.name ?? ''
  const own = manifests.flatMap((manifest, index) => partyOf(manifest, `10.244.0.${index}`) ?? [])
  const parties = [...own, ...strangers(namespace)]
  const allowed: string[] = []
  for (const from of parties) {
    for (const to of parties) {
      // What does not concern our pods is not ours to decide.
      if (from === to || !(own.includes(from) || own.includes(to) || from.pod?.namespace === namespace || to.pod?.namespace === namespace)) continue
      for (const port of tried(own)) if (mayReach(policies, { from, to, port })) allowed.push(`${from.name} -> ${to.name} ${port.protocol} ${port.number}`)
    }
  }
  return allowed.sort()
}

/** The ports of all services, and those that an attacker would try first. */
function tried (own: Party[]): Port[] {
  const numbers = [22, 53, 80, 443, 5432, 6379, 6443, 10250, ...own.flatMap(({ pod }) => Object.values(pod?.namedPorts ?? {}))]
  return [...new Set(numbers)].flatMap(number => [{ protocol: 'TCP', number }, { protocol: 'UDP', number }] satisfies Port[])
}

function partyOf (manifest: Manifest, address: string): Party | undefined {
  const pod = podIn(manifest)
  if (pod === undefined) return undefined
  const namespace = namespaceOf(manifest)
  const ports = listAt(pod, 'spec', 'containers').flatMap(container => listAt(container, 'ports')).flatMap(port => {
    const number = at(port, 'containerPort')
    return typeof number === 'number' ? [[textAt(port, 'name') || String(number), number] as const] : []
  })
  return { name: manifest.metadata.name, address, pod: { namespace, namespaceLabels: { 'kubernetes.io/metadata.name': namespace }, labels: labelsIn(pod), namedPorts: Object.fromEntries(ports) } }
}
