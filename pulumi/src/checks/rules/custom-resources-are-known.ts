import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import { at, isJson, isObject, listAt, objectAt, textAt, type Json, type JsonObject } from '../../json.ts'
import { isBuiltIn, nameOf } from '../../manifest.ts'
import type { Rule } from '../rule.ts'

/**
 * Every custom resource keeps to the schema in its CustomResourceDefinition, of which `folder` has one per file, made
 * strict. Rules in CEL are a cluster's to check: no schema of a kind rendered today has one.
 */
export function customResourcesAreKnown (folder: string): Rule {
  const schemas = readSchemas(folder)
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false })
  return {
    name: 'custom-resources-are-known',
    refuse: manifests => manifests.filter(manifest => !isBuiltIn(manifest)).flatMap(manifest => {
      const schema = schemas.get(`${manifest.apiVersion}/${manifest.kind}`)
      if (schema === undefined) return [`${nameOf(manifest)}: there is no definition of ${manifest.kind} in ${manifest.apiVersion}.`]
      const validate = ajv.compile(schema)
      return validate(manifest) ? [] : (validate.errors ?? []).map(error => `${nameOf(manifest)}: ${error.instancePath || 'it'} ${error.message ?? ''} ${JSON.stringify(error.params)}.`)
    })
  }
}

/** Schemas by "argoproj.io/v1alpha1/Application". */
function readSchemas (folder: string): Map<string, JsonObject> {
  const schemas = new Map<string, JsonObject>()
  for (const file of globSync('*.yaml', { cwd: folder })) {
    const definition: unknown = parse(readFileSync(join(folder, file), 'utf8'))
    if (!isJson(definition)) continue
    for (const version of listAt(definition, 'spec', 'versions')) {
      const name = `${textAt(definition, 'spec', 'group')}/${textAt(version, 'name')}/${textAt(definition, 'spec', 'names', 'kind')}`
      schemas.set(name, objectAt(strict(at(version, 'schema', 'openAPIV3Schema') ?? {})))
    }
  }
  return schemas
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
