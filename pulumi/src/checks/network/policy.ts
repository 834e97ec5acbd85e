import { BlockList, isIPv6 } from 'node:net'
import { at, listAt, objectAt, textAt, type Json, type JsonObject } from '../../json.ts'
import { namespaceOf, type Manifest } from '../../manifest.ts'

/** A pod, or a host outside of the cluster when it has no labels. */
export interface Party {
  name: string
  address: string
  pod?: { namespace: string, namespaceLabels: JsonObject, labels: JsonObject, namedPorts: Record<string, number> }
}

export interface Port {
  protocol: 'TCP' | 'UDP'
  number: number
}

export interface Connection {
  from: Party
  to: Party
  port: Port
}

/** Whether the policies allow a connection: neither side forbids it. */
export function mayReach (policies: Manifest[], connection: Connection): boolean {
  return letsThrough(policies, 'Egress', connection) && letsThrough(policies, 'Ingress', connection)
}

/** A pod that no policy of the direction selects is open; one that is selected needs a rule of any of them. */
function letsThrough (policies: Manifest[], direction: 'Egress' | 'Ingress', { from, to, port }: Connection): boolean {
  const [subject, peer, peers] = direction === 'Egress' ? [from, to, 'to'] as const : [to, from, 'from'] as const
  const { pod } = subject
  if (pod === undefined) return true
  const selecting = policies.filter(policy => namespaceOf(policy) === pod.namespace && typesOf(policy).includes(direction) && selects(at(policy, 'spec', 'podSelector'), pod.labels))
  return selecting.length === 0 || selecting.some(policy => listAt(policy, 'spec', direction.toLowerCase()).some(rule =>
    anyOf(listAt(rule, peers), one => isPeer(one, peer, pod.namespace)) && anyOf(listAt(rule, 'ports'), one => isPort(one, port, to))))
}

/** An empty list of peers or ports means all of them. */
function anyOf (list: Json[], matches: (one: Json) => boolean): boolean {
  return list.length === 0 || list.some(matches)
}

function typesOf (policy: Manifest): Json[] {
  const given = listAt(policy, 'spec', 'policyTypes')
  if (given.length > 0) return given
  return at(policy, 'spec', 'egress') === undefined ? ['Ingress'] : ['Ingress', 'Egress']
}

function isPeer (rule: Json, { pod, address }: Party, namespace: string): boolean {
  const block = at(rule, 'ipBlock')
  if (block !== undefined) return isIn(address, textAt(block, 'cidr')) && !listAt(block, 'except').some(part => isIn(address, String(part)))
  if (pod === undefined) return false
  const namespaces = at(rule, 'namespaceSelector')
  const rightNamespace = namespaces === undefined ? pod.namespace === namespace : selects(namespaces, pod.namespaceLabels)
  return rightNamespace && selects(at(rule, 'podSelector'), pod.labels)
}

function isPort (rule: Json, { protocol, number }: Port, called: Party): boolean {
  const wanted = at(rule, 'port')
  const first = typeof wanted === 'string' ? called.pod?.namedPorts[wanted] : wanted
  const last = at(rule, 'endPort') ?? first
  if ((textAt(rule, 'protocol') || 'TCP') !== protocol) return false
  if (wanted === undefined) return true
  return typeof first === 'number' && typeof last === 'number' && number >= first && number <= last
}

/** Whether a label selector takes these labels; none takes all. */
function selects (selector: Json | undefined, labels: JsonObject): boolean {
  return Object.entries(objectAt(selector, 'matchLabels')).every(([key, value]) => labels[key] === value) &&
    listAt(selector, 'matchExpressions').every(expression => holds(expression, labels))
}

function holds (expression: Json, labels: JsonObject): boolean {
  const value = labels[textAt(expression, 'key')]
  switch (textAt(expression, 'operator')) {
    case 'In': return value !== undefined && listAt(expression, 'values').includes(value)
    case 'NotIn': return value === undefined || !listAt(expression, 'values').includes(value)
    case 'Exists': return value !== undefined
    case 'DoesNotExist': return value === undefined
    default: return false
  }
}

const blocks = new Map<string, BlockList>()

function isIn (address: string, cidr: string): boolean {
  const [network = '', prefix = ''] = cidr.split('/')
  if (isIPv6(address) !== isIPv6(network)) return false
  const family = isIPv6(network) ? 'ipv6' : 'ipv4'
  let block = blocks.get(cidr)
  if (block === undefined) {
    block = new BlockList()
    block.addSubnet(network, Number(prefix), family)
    blocks.set(cidr, block)
  }
  return block.check(address, family)
}
