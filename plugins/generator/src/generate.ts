import { blueprintDigest } from '@dream/contracts/blueprint/json'
import type { Blueprint, GenerateResponse } from '@dream/contracts/messages'
import { check } from './1-check/check.ts'
import { hasErrors } from './2-lower/findings.ts'
import { lower } from './2-lower/lower.ts'
import { print } from './3-print/print.ts'
import { generatorVersion } from './version.ts'

/** Blueprint to Code. */
export function generate (blueprint: Blueprint): GenerateResponse {
  const checked = check(blueprint)
  if (hasErrors(checked)) return { code: null, findings: checked }
  const { app, findings: lowered } = lower(blueprint)
  const findings = [...checked, ...lowered]
  if (hasErrors(findings)) return { code: null, findings }
  return { code: { files: print(app), blueprintDigest: blueprintDigest(blueprint), generatorVersion }, findings }
}
