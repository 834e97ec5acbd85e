import t from 'tap'
import { mayReach, type Party, type Port } from '../../../src/checks/network/policy.ts'
import type { JsonObject } from '../../../src/json.ts'
import type { Manifest } from '../../../src/manifest.ts'

const http: Port = { protocol: 'TCP', number: 80 }
const one = pod('one', 'here')
const two = pod('two', 'here')
const far = pod('two', 'there')
const outside: Party = { name: 'outside', address: '203.0.113.7' }

function pod (name: string, namespace: string): Party {
  return { name, address: '10.0.0.1', pod: { namespace, namespaceLabels: { name: namespace }, labels: { app: name }, namedPorts: { http: 80 } } }
}

function policy (spec: JsonObject): Manifest {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'policy', namespace: 'here' }, spec }
}

/** Whether `from` reaches two, which only `spec` protects. */
function reaches (spec: JsonObject, from: Party = one, port = http): boolean {
  return mayReach([policy({ podSelector: { matchLabels: { app: 'two' } }, ...spec })], { from, to: two, port })
}

t.test('a pod that no policy selects is open', async t => {
  t.ok(mayReach([policy({ podSelector: { matchLabels: { app: 'other' } } })], { from: one, to: two, port: http }))
  t.ok(reaches({}, one) === false)
})

t.test('peers are pods of the same namespace unless a namespace is said', async t => {
  const pods = { podSelector: { matchLabels: { app: 'two' } } }
  t.notOk(reaches({ ingress: [{ from: [pods] }] }, far))
  t.ok(reaches({ ingress: [{ from: [{ ...pods, namespaceSelector: { matchLabels: { name: 'there' } } }] }] }, far))
  t.notOk(reaches({ ingress: [{ from: [{ ...pods, namespaceSelector: { matchLabels: { name: 'there' } } }] }] }, one))
  t.ok(reaches({ ingress: [{ from: [{ namespaceSelector: {} }] }] }, far))
  t.notOk(reaches({ ingress: [{ from: [{ namespaceSelector: {} }] }] }, outside))
})

t.test('an empty rule lets everybody in, an empty list nobody', async t => {
  t.ok(reaches({ ingress: [{}] }, outside))
  t.notOk(reaches({ ingress: [] }, one))
})

t.test('ports are numbers, names and ranges, TCP unless said', async t => {
  const on = (port: JsonObject) => ({ ingress: [{ ports: [port] }] })
  t.ok(reaches(on({ port: 80 })))
  t.ok(reaches(on({ port: 'http' })))
  t.ok(reaches(on({ port: 79, endPort: 81 })))
  t.notOk(reaches(on({ port: 79 })))
  t.notOk(reaches(on({ port: 80, protocol: 'UDP' })))
  t.ok(reaches(on({ protocol: 'UDP' }), one, { protocol: 'UDP', number: 5 }))
})

t.test('blocks of addresses leave out what they except', async t => {
  const from = (cidr: string, ...except: string[]) => ({ ingress: [{ from: [{ ipBlock: { cidr, except } }] }] })
  t.ok(reaches(from('203.0.113.0/24'), outside))
  t.notOk(reaches(from('203.0.113.0/24', '203.0.113.0/29'), outside))
  t.notOk(reaches(from('::/0'), outside))
})

t.test('expressions select by what a label is', async t => {
  const from = (expression: JsonObject) => ({ ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: 'app', ...expression }] } }] }] })
  t.ok(reaches(from({ operator: 'In', values: ['one'] })))
  t.notOk(reaches(from({ operator: 'NotIn', values: ['one'] })))
  t.ok(reaches(from({ operator: 'Exists' })))
  t.notOk(reaches(from({ operator: 'DoesNotExist' })))
})

t.test('both sides have to agree', async t => {
  const in_ = policy({ podSelector: { matchLabels: { app: 'two' } }, ingress: [{}] })
  const out = policy({ podSelector: { matchLabels: { app: 'one' } }, policyTypes: ['Egress'] })
  t.ok(mayReach([in_], { from: one, to: two, port: http }))
  t.notOk(mayReach([in_, out], { from: one, to: two, port: http }))
})
