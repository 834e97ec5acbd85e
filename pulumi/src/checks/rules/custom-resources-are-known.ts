import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { parse } from 'yaml'
import { at, isJson, isObject, listAt, textAt, type Json, type JsonObject } from '../../json.ts'
import { isBuiltIn, nameOf } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/**
 * Every custom resource keeps to the schema in its CustomResourceDefinition, of which `folder` has one per file, made
 * strict. Rules in CEL are a cluster's to check: no schema of a kind rendered today has one.
 */
export function customResourcesAreKnown (folder: string): Rule {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  const known = new Map<string, ValidateFunction | undefined>()
  function validatorFor (apiVersion: string, kind: string): ValidateFunction | undefined {
    const name = `${apiVersion}/${kind}`
    if (!known.has(name)) {
      const schema = findSchema(folder, apiVersion, kind)
      known.set(name, schema === undefined ? undefined : ajv.compile(schema))
    }
    return known.get(name)
  }
  return {
    name: 'custom-resources-are-known',
    refuse: manifests => manifests.filter(manifest => !isBuiltIn(manifest)).flatMap(manifest => {
      const validate = validatorFor(manifest.apiVersion, manifest.kind)
      if (validate === undefined) return [`${nameOf(manifest)}: there is no definition of ${manifest.kind} in ${manifest.apiVersion}.`]
      return validate(manifest) ? [] : (validate.errors ?? []).map(error => `${nameOf(manifest)}: ${error.instancePath || 'it'} ${error.message ?? ''} ${JSON.stringify(error.params)}.`)
    })
  }
}

/** The strict schema of a kind, from the definition whose file is named after its group. Definitions are large: others are not parsed. */
function findSchema (folder: string, apiVersion: string, kind: string): JsonObject | undefined {
  const [group = '', version = ''] = apiVersion.split('/')
  for (const file of globSync(`${group}_*.yaml`, { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8')
    if (!new RegExp(`^    kind: ${kind}$`, 'm').test(text)) continue
    const definition: unknown = parse(text)
    const served = isJson(definition) ? listAt(definition, 'spec', 'versions').find(one => textAt(one, 'name') === version) : undefined
    const schema = strict(at(served, 'schema', 'openAPIV3Schema') ?? null)
    if (isObject(schema)) return schema
  }
  return undefined
}

/** The same schema, without room for a property that it does not name. */
function strict (schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict)
  if (!isObject(schema)) return schema
  if (schema['x-kubernetes-int-or-string'] === true) return { type: ['integer', 'string'] }
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, key === 'properties' && isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, strict(one)])) : strict(value)]))
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true || schema.additionalProperties !== undefined || !isObject(schema.properties)
  return open ? inner : { ...inner, additionalProperties: false }
}
