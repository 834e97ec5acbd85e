import { type Static, Type } from 'typebox'
import type { App, Version } from '@dream/contracts/messages'

export const VersionSchema = Type.Object({
  number: Type.Integer(),
  title: Type.String({ description: 'The first words of its wish, or what was restored.' }),
  madeAt: Type.String(),
  serving: Type.Boolean(),
  restoredFrom: Type.Union([Type.Integer(), Type.Null()]),
  digests: Type.Object({ wish: Type.String(), intent: Type.String(), blueprint: Type.String(), code: Type.String(), bundle: Type.String(), run: Type.String() })
})

export interface ChangesJson {
  since: number | null
  sentences: string[]
  patch: object | null
}

export const ChangesSchema = Type.Object({
  since: Type.Union([Type.Integer(), Type.Null()], { description: 'The version before it.' }),
  sentences: Type.Array(Type.String(), { description: 'What is different, in plain sentences.' }),
  patch: Type.Unsafe<object | null>({ type: ['object', 'null'], additionalProperties: true })
})

/** A link of the app's line as the API shows it. */
export function versionJson (version: Version, app: App): Static<typeof VersionSchema> {
  const { number, title, madeAt, restoredFrom, wish, intent, blueprint, code, bundle, run } = version
  return {
    number,
    title,
    madeAt,
    serving: number === app.version,
    restoredFrom: restoredFrom === 0 ? null : restoredFrom,
    digests: { wish, intent, blueprint, code, bundle, run }
  }
}
