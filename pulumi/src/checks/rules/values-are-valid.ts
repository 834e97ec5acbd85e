import { isBuiltIn, nameOf, type Manifest } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/** What is required is there, and a word is one of those that the field takes. By the schemas of kubernetes-models. */
export const valuesAreValid: Rule = {
  name: 'values-are-valid',
  refuse: async manifests => (await Promise.all(manifests.filter(isBuiltIn).map(problemsOf))).flat()
}

async function problemsOf (manifest: Manifest): Promise<string[]> {
  const { apiVersion, kind } = manifest
  const group: Record<string, unknown> = await import(`kubernetes-models/${apiVersion}`).catch(() => ({}))
  const Model = group[kind]
  if (typeof Model !== 'function') return [`${nameOf(manifest)}: Kubernetes has no ${kind} in ${apiVersion}.`]
  const model: unknown = Reflect.construct(Model, [manifest])
  try {
    if (typeof model === 'object' && model !== null) callValidate(model)
    return []
  } catch (error) {
    return [`${nameOf(manifest)}: ${error instanceof Error ? error.message : String(error)}.`]
  }
}

function callValidate (model: object): void {
  const validate: unknown = Reflect.get(model, 'validate')
  if (typeof validate === 'function') validate.call(model)
}
