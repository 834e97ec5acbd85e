import type { Settings } from '../config.ts'
import { ports, type ServiceName } from '../topology.ts'

/** "http://sandbox:8070": where a service answers inside its namespace. */
export function addressOf (service: ServiceName): string {
  return `http://${hostOf(service)}`
}

/** "sandbox:8070": the Host header that a call to a service carries. */
export function hostOf (service: ServiceName): string {
  return `${service}:${ports[service]}`
}

/** What selects the pods of a service. */
export function selectorOf (service: ServiceName): Record<string, string> {
  return { 'app.kubernetes.io/name': service, 'app.kubernetes.io/part-of': 'dream' }
}

/** The labels of everything that belongs to an environment, and to one of its services. */
export function labelsOf ({ namespace }: Settings, name: string): Record<string, string> {
  return { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'dream', 'app.kubernetes.io/instance': namespace }
}
