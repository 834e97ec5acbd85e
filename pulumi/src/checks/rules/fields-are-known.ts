import { isObject, type Json } from '../../json.ts'
import { isBuiltIn, nameOf, type Manifest } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/**
 * Every field is one that Kubernetes has, and of its type: a misspelt one would be dropped in silence. By the attribute maps of
 * @kubernetes/client-node; custom resources are held to their own schema, by custom-resources-are-known.
 */
export const fieldsAreKnown: Rule = {
  name: 'fields-are-known',
  refuse: async manifests => (await Promise.all(manifests.filter(isBuiltIn).map(async manifest => {
    const type = `${versionOf(manifest)}${manifest.kind}`
    return (await unknownIn(manifest, type, '')).map(problem => `${nameOf(manifest)}: ${problem}.`)
  }))).flat()
}

/** "V2" of "autoscaling/v2". */
function versionOf ({ apiVersion }: Manifest): string {
  return `V${/v(\w+)$/.exec(apiVersion)?.[1] ?? ''}`
}

async function unknownIn (value: Json, type: string, path: string): Promise<string[]> {
  const shown = path === '' ? 'it' : path
  const item = /^Array<(.*)>$/.exec(type)?.[1]
  if (item !== undefined) {
    if (!Array.isArray(value)) return [`${shown} is no list`]
    return (await Promise.all(value.map(async (one, index) => await unknownIn(one, item, `${path}[${index}]`)))).flat()
  }
  const entry = /^\{ \[key: string\]: (.*); \}$/.exec(type)?.[1]
  if (entry !== undefined) {
    if (!isObject(value)) return [`${shown} is no map`]
    return (await Promise.all(Object.entries(value).map(async ([key, one]) => await unknownIn(one, entry, `${path}[${JSON.stringify(key)}]`)))).flat()
  }
  const plain = plainTypes[type]
  if (plain !== undefined) return plain.includes(typeof value) ? [] : [`${shown} is a ${typeof value} instead of a ${plain.join(' or ')}`]
  if (type === 'any') return []
  const fields = await fieldsOf(type)
  if (fields === undefined) return [`${shown} is of the type ${type}, which Kubernetes has not`]
  if (!isObject(value)) return [`${shown} is no object`]
  return (await Promise.all(Object.entries(value).map(async ([key, one]) => {
    const field = fields.get(key)
    const at = path === '' ? key : `${path}.${key}`
    return field === undefined ? [`${at} is no field of ${type}`] : await unknownIn(one, field, at)
  }))).flat()
}

const plainTypes: Record<string, string[] | undefined> = { string: ['string'], number: ['number'], boolean: ['boolean'], Date: ['string'], IntOrString: ['number', 'string'] }
const known = new Map<string, Promise<Map<string, string> | undefined>>()

/** The fields of a type and their types; undefined for a type that there is not. */
async function fieldsOf (type: string): Promise<Map<string, string> | undefined> {
  const found = known.get(type) ?? loadFields(type)
  known.set(type, found)
  return await found
}

async function loadFields (type: string): Promise<Map<string, string> | undefined> {
  try {
    const module: Record<string, unknown> = await import(`@kubernetes/client-node/dist/gen/models/${type}.js`)
    const model = module[type]
    const attributes: unknown = typeof model === 'function' ? Reflect.get(model, 'attributeTypeMap') : undefined
    if (!Array.isArray(attributes)) return undefined
    return new Map(attributes.map((attribute: { baseName: string, type: string }) => [attribute.baseName, attribute.type]))
  } catch {
    return undefined
  }
}
