import { Ajv2020 } from 'ajv/dist/2020.js'
import { check } from '@dream/contracts/blueprint/check'
import { type Json, blueprintFromJson } from '@dream/contracts/blueprint/json'
import { blueprintSchema } from '@dream/contracts/blueprint/schema'
import { BlueprintInvalid, isFailure } from '@dream/contracts/errors'
import type { Blueprint, Finding } from '@dream/contracts/messages'
import type { Client } from '@dream/contracts/plugin'
import { BlueprintRefused } from '../errors.ts'
import { errorsOf } from '../flow/findings.ts'

const fits = new Ajv2020().compile(blueprintSchema)

/**
 * The Blueprint that a caller has written, once schema, rules and generator have found no mistake in it. Throws
 * DRM_BLUEPRINT_INVALID for the form, DRM_BLUEPRINT_REFUSED with the findings for what it says.
 */
export async function readBlueprint (json: Json, generator: Client<'Generator'>, requestId: string): Promise<Blueprint> {
  if (!fits(json)) throw new BlueprintInvalid(problem(fits.errors?.[0]))
  const blueprint = fromJson(json)
  refuse(check(blueprint))
  const { findings } = await generator.generate({ blueprint }, { requestId, timeoutMs: 30_000 })
  refuse(findings)
  return blueprint
}

function fromJson (json: Json): Blueprint {
  try {
    return blueprintFromJson(json)
  } catch (error) {
    if (isFailure(error) && error.code === 'DRM_WIRE_MESSAGE_INVALID') throw new BlueprintInvalid(error.message)
    throw error
  }
}

function refuse (findings: Finding[]): void {
  const errors = errorsOf(findings)
  if (errors.length === 0) return
  const amount = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`
  const shown = errors.slice(0, 5).map(({ message, suggestion }) => suggestion === '' ? message : `${message} ${suggestion}`)
  throw Object.assign(new BlueprintRefused(amount, shown.join(' ')), { findings: errors })
}

function problem (error: { instancePath: string, message?: string | undefined, params: Record<string, unknown> } | undefined): string {
  if (error === undefined) return 'it does not fit the schema'
  const { instancePath, message = 'does not fit', params } = error
  const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.filter(value => value !== '').join(', ')}` : ''
  const unknown = typeof params.additionalProperty === 'string' ? `, such as "${params.additionalProperty.slice(0, 60)}"` : ''
  return `${instancePath === '' ? 'it' : instancePath} ${message}${allowed}${unknown}`
}
