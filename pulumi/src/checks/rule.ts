import type { Manifest } from '../manifest.ts'

/** Something that the manifests of an environment must keep to. */
export interface Rule {
  /** The name of its file. */
  name: string
  /** A sentence for each manifest that breaks it. */
  refuse (manifests: Manifest[]): string[] | Promise<string[]>
}
