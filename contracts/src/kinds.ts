import type { Messages, Services } from '../gen/ts/messages.ts'
import { serviceMethods } from './codec.ts'

/** The kinds of plugin. A kind is a service of contracts/proto. */
export const kinds = ['Planner', 'Generator', 'Sandbox', 'Persistence'] as const satisfies readonly (keyof Services)[]
export type Kind = typeof kinds[number]

export interface Method {
  /** "Plan" */
  name: string
  /** "plan": what the handler and the client call it. */
  property: string
  /** "/dream.v1.Planner/Plan" */
  path: string
  request: keyof Messages
  response: keyof Messages
  /** Whether it answers one message after another. */
  stream: boolean
}

/** The methods of a kind, in the order of its proto. */
export const methods: Record<Kind, Method[]> = {
  Planner: methodsOf('Planner'),
  Generator: methodsOf('Generator'),
  Sandbox: methodsOf('Sandbox'),
  Persistence: methodsOf('Persistence')
}

function methodsOf (kind: Kind): Method[] {
  return serviceMethods(kind).map(method => ({
    name: method.name,
    property: method.name.charAt(0).toLowerCase() + method.name.slice(1),
    path: `/dream.v1.${kind}/${method.name}`,
    request: messageName(method.requestType),
    response: messageName(method.responseType),
    stream: method.responseStream === true
  }))
}

function messageName (name: string): keyof Messages {
  return name as keyof Messages
}
