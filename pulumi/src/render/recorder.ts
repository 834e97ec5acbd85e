import { MockMonitor } from '@pulumi/pulumi/runtime/mocks.js'
import { isJson, isObject } from '../json.ts'
import { isManifest, nameOf, type Manifest } from '../manifest.ts'

/** A resource that a program declared. */
export interface Declared {
  manifest: Manifest
  /** The component's file in src/components, without its ending. */
  component: string
}

/** The part of Pulumi's registration request that is read here. */
interface Registration {
  getType (): string
  getName (): string
  getParent (): string
  getCustom (): boolean
  getTransformsList (): unknown[]
  getObject (): { toJavaScript (): unknown } | undefined
}

type Answer = (error: unknown, response: unknown) => void

/** Marks a secret value in what Pulumi sends. */
const secretMark = '4dabf18193072939515e22adb298388d'
const refusedTypes = /^kubernetes:(helm\.sh|yaml|kustomize)[/:]|^kubernetes:.*(Patch|List)$|^kubernetes:core\/v1:Secret$/
const componentOfParent = /dream:components:([\w-]+)::[^:]*$/

/**
 * Stands in for Pulumi's engine and keeps what a program declares. Whatever needs a cluster, a network or a secret is a
 * problem: nothing of it could be printed.
 */
export class Recorder extends MockMonitor {
  readonly declared: Declared[] = []
  readonly problems: string[] = []

  constructor () {
    super({ newResource: ({ name, inputs }) => ({ id: name, state: inputs }), call: () => ({}) })
  }

  override async registerResource (request: Registration, answer: Answer): Promise<void> {
    if (request.getCustom()) this.#record(request)
    else if (!/^(pulumi:pulumi:Stack|dream:components:[\w-]+)$/.test(request.getType())) this.problems.push(`${request.getType()} is a component from elsewhere; write it as one of src/components.`)
    if (request.getTransformsList().length > 0) this.problems.push(`${request.getName()} has a transform: what it does cannot be seen in its component.`)
    await super.registerResource(request, answer)
  }

  override async readResource (request: Registration, answer: Answer): Promise<void> {
    this.problems.push(`${request.getType()} ${request.getName()} is read from a cluster or another stack; there is none while rendering.`)
    await super.readResource(request, answer)
  }

  override async invoke (request: { getTok (): string }, answer: Answer): Promise<void> {
    this.problems.push(`${request.getTok()} asks a provider; there is none while rendering.`)
    await super.invoke(request, answer)
  }

  override registerStackTransform (request: unknown, answer: Answer): void {
    this.problems.push('The stack has a transform: what it does cannot be seen in a component.')
    super.registerStackTransform(request, answer)
  }

  #record (request: Registration): void {
    const type = request.getType()
    const name = request.getName()
    if (!type.startsWith('kubernetes:') || refusedTypes.test(type)) {
      this.problems.push(`${name} is a ${type}, which is not rendered.`)
      return
    }
    const component = componentOfParent.exec(request.getParent())?.[1]
    const inputs = request.getObject()?.toJavaScript()
    if (component === undefined) this.problems.push(`${type} ${name} stands outside of a component; its parent is to be one.`)
    else if (!isJson(inputs) || !isObject(inputs)) this.problems.push(`${type} ${name} is not plain data.`)
    else if (JSON.stringify(inputs).includes(secretMark)) this.problems.push(`${type} ${name} holds a secret value, which would be printed.`)
    else if (!isManifest(inputs)) this.problems.push(`${type} ${name} has no metadata.name; Pulumi would make one up.`)
    else if (this.declared.some(({ manifest }) => manifest.apiVersion === inputs.apiVersion && nameOf(manifest) === nameOf(inputs))) this.problems.push(`${nameOf(inputs)} is declared twice.`)
    else this.declared.push({ manifest: inputs, component })
  }
}
