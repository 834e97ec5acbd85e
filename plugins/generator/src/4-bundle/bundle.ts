import { createHash } from 'node:crypto'
import { blueprintDigest } from '@dream/contracts/blueprint/json'
import type { Blueprint, BundleResponse, Code } from '@dream/contracts/messages'
import { encode } from '@dream/contracts/codec'
import { hasErrors } from '../2-lower/findings.ts'
import { lower } from '../2-lower/lower.ts'
import { schemaSql } from '../3-print/server/schema-sql.ts'
import { generatorVersion } from '../version.ts'
import type { Compiler } from './compile.ts'
import { migration } from './migration.ts'
import { schemaOf } from './schema.ts'

export interface Bundling {
  code: Code
  blueprint: Blueprint
  /** Absent for a new app. */
  previous: Blueprint | null
}

/** Code to Bundle. The Code is read, never executed. */
export async function bundle ({ code, blueprint, previous }: Bundling, compiler: Compiler): Promise<BundleResponse> {
  const files = new Map(code.files.map(file => [file.path, file.text]))
  const compiled = await compiler.compile(files)
  if (hasErrors(compiled.findings)) return { bundle: null, findings: compiled.findings }
  const { app } = lower(blueprint)
  const schema = schemaOf(files.get('server/schema.sql') ?? '')
  const before = previous === null ? undefined : lower(previous).app
  return {
    bundle: {
      server: compiled.server,
      checks: compiled.checks,
      assets: compiled.assets,
      schema,
      migration: before === undefined ? null : migration(before, app, { from: schemaOf(schemaSql(before)).digest, to: schema.digest }),
      seed: app.seed,
      blueprintDigest: blueprintDigest(blueprint),
      codeDigest: createHash('sha256').update(encode('Code', code)).digest('hex'),
      toolchain: `generator ${generatorVersion}, ${compiler.toolchain}`
    },
    findings: compiled.findings
  }
}
