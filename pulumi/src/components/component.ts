import { ComponentResource } from '@pulumi/pulumi'

/** A thing of the cluster, made of resources. `file` is its file in this folder: the rendered resources name it as their source. */
export class Component extends ComponentResource {
  constructor (file: string, name: string) {
    super(`dream:components:${file}`, name)
  }
}
