import { stringify } from 'yaml'
import { namespaceOf, type Manifest } from '../manifest.ts'
import type { Declared } from './recorder.ts'

/** A file of gitops/<environment>. */
export interface RenderedFile {
  /** "1-manifest/apps_v1-deployment-dream-staging-site.yaml". */
  path: string
  text: string
  manifest: Manifest
  /** The component that declared it, a file of src/components without its ending. */
  component: string
}

/** One file per resource, sorted by path; the same resources give the same bytes. */
export function print (declared: Declared[], environment: string): RenderedFile[] {
  return declared
    .map(({ manifest, component }) => ({
      path: pathOf(manifest),
      text: `${header(component, environment)}${stringify(manifest, { version: '1.1', sortMapEntries: true, lineWidth: 0 })}`,
      manifest,
      component
    }))
    .sort((a, b) => a.path < b.path ? -1 : 1)
}

/** The name that the real provider's `renderYamlToDirectory` gives. */
export function pathOf (manifest: Manifest): string {
  const folder = manifest.kind === 'CustomResourceDefinition' ? '0-crd' : '1-manifest'
  const version = manifest.apiVersion.replaceAll(/[/:]/g, '_')
  return `${folder}/${version}-${manifest.kind.toLowerCase()}-${namespaceOf(manifest) || 'default'}-${manifest.metadata.name}.yaml`
}

/** The files to change instead of a rendered one. */
export function inputsOf (component: string, environment: string): { file: string, says: string }[] {
  return [
    { file: `pulumi/src/components/${component}.ts`, says: 'what it is made of' },
    { file: 'pulumi/topology.ts', says: 'what runs where, how large, who calls whom' },
    { file: `pulumi/Pulumi.${environment}.yaml`, says: 'image digests, addresses, names of Secrets' }
  ]
}

function header (component: string, environment: string): string {
  const inputs = inputsOf(component, environment)
  const width = Math.max(...inputs.map(({ file }) => file.length))
  return [
    'Rendered by `npm run render`: an edit here is lost. Change an input, render, and commit both:',
    ...inputs.map(({ file, says }) => `  ${file.padEnd(width)}  ${says}`)
  ].map(line => `# ${line}\n`).join('')
}
