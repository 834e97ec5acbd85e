import { Ajv2020 } from 'ajv/dist/2020.js'
import { check } from '@dream/contracts/blueprint/check'
import { applyPatch } from '@dream/contracts/blueprint/patch/apply'
import { patchFromJson } from '@dream/contracts/blueprint/patch/json'
import { patchSchema } from '@dream/contracts/blueprint/patch/schema'
import { sentencesOf } from '@dream/contracts/blueprint/patch/sentences'
import { type Json, blueprintFromJson } from '@dream/contracts/blueprint/json'
import { blueprintSchema } from '@dream/contracts/blueprint/schema'
import { BlueprintInvalid, PatchInvalid, isFailure } from '@dream/contracts/errors'
import type { Blueprint, Finding } from '@dream/contracts/messages'
import type { Client } from '@dream/contracts/plugin'
import { BlueprintRefused, PatchRefused } from '../errors.ts'
import { errorsOf } from '../flow/findings.ts'

const fits = new Ajv2020().compile(blueprintSchema)
const fitsPatch = new Ajv2020().compile(patchSchema)

/**
 * The Blueprint that a caller has written, once schema, rules and generator have found no mistake in it. Throws
 * DRM_BLUEPRINT_INVALID for the form, DRM_BLUEPRINT_REFUSED with the findings for what it says.
 */
export async function readBlueprint (json: Json, generator: Client<'Generator'>, requestId: string): Promise<Blueprint> {
  if (!fits(json)) throw new BlueprintInvalid(problem(fits.errors?.[0]))
  const blueprint = fromJson(json)
  await mustBeMade(blueprint, generator, requestId, BlueprintRefused)
  return blueprint
}

/** What a patch makes of a Blueprint, and what it does in sentences. */
export interface Patched {
  blueprint: Blueprint
  changes: string[]
}

/**
 * The Blueprint after the patch that a caller has written, under the same conditions as a Blueprint. Throws
 * DRM_PATCH_INVALID for the form, DRM_PATCH_REFUSED with the findings for what it does.
 */
export async function readPatch (json: Json, current: Blueprint, { generator, requestId }: { generator: Client<'Generator'>, requestId: string }): Promise<Patched> {
  if (!fitsPatch(json)) throw new PatchInvalid(problem(fitsPatch.errors?.find(({ keyword }) => keyword === 'anyOf') ?? fitsPatch.errors?.[0]))
  const patch = patchFromJson(json)
  const applied = applyPatch(current, patch)
  if ('findings' in applied) throw refusal(applied.findings, PatchRefused)
  await mustBeMade(applied.blueprint, generator, requestId, PatchRefused)
  return { blueprint: applied.blueprint, changes: sentencesOf(patch, current) }
}

async function mustBeMade (blueprint: Blueprint, generator: Client<'Generator'>, requestId: string, Refused: typeof BlueprintRefused | typeof PatchRefused): Promise<void> {
  const mistakes = errorsOf(check(blueprint))
  if (mistakes.length > 0) throw refusal(mistakes, Refused)
  const { findings } = await generator.generate({ blueprint }, { requestId, timeoutMs: 30_000 })
  const errors = errorsOf(findings)
  if (errors.length > 0) throw refusal(errors, Refused)
}

function fromJson (json: Json): Blueprint {
  try {
    return blueprintFromJson(json)
  } catch (error) {
    if (isFailure(error) && error.code === 'DRM_WIRE_MESSAGE_INVALID') throw new BlueprintInvalid(error.message)
    throw error
  }
}

function refusal (errors: Finding[], Refused: typeof BlueprintRefused | typeof PatchRefused): Error {
  const amount = errors.length === 1 ? 'a mistake' : `${errors.length} mistakes`
  const shown = errors.slice(0, 5).map(({ message, suggestion }) => suggestion === '' ? message : `${message} ${suggestion}`)
  return Object.assign(new Refused(amount, shown.join(' ')), { findings: errors })
}

function problem (error: { instancePath: string, message?: string | undefined, params: Record<string, unknown> } | undefined): string {
  if (error === undefined) return 'it does not fit the schema'
  const { instancePath, message = 'does not fit', params } = error
  const allowed = Array.isArray(params.allowedValues) ? `: ${params.allowedValues.filter(value => value !== '').join(', ')}` : ''
  const unknown = typeof params.additionalProperty === 'string' ? `, such as "${params.additionalProperty.slice(0, 60)}"` : ''
  return `${instancePath === '' ? 'it' : instancePath} ${message}${allowed}${unknown}`
}
