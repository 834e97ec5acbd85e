import { type Static, Type } from 'typebox'
import type { App } from '@dream/contracts/messages'
import type { Context } from '../context.ts'

export const FindingSchema = Type.Object({
  code: Type.String({ description: 'The rule that found it.' }),
  severity: Type.String({ description: 'error, warning or note.' }),
  where: Type.String({ description: 'The node, file or check it is about.' }),
  message: Type.String(),
  suggestion: Type.String()
})

export const ChangeSchema = Type.Object({
  wish: Type.String({ description: 'Id of the wish.' }),
  step: Type.String({ description: 'The artefact being made: wish, intent, blueprint, code, bundle, run, app.' }),
  state: Type.String({ description: 'working, done or failed.' }),
  findings: Type.Array(FindingSchema)
})

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])

export const AppSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  url: Type.String({ description: 'Where the app answers.' }),
  version: Type.Integer({ description: 'Number of the serving version, 0 while there is none.' }),
  state: Type.String({ description: 'planning, generating, checking or failed while there is no version; then running or sleeping.' }),
  change: Nullable(ChangeSchema),
  findings: Type.Array(FindingSchema),
  createdAt: Type.String(),
  updatedAt: Type.String(),
  deletedAt: Nullable(Type.String({ description: 'When it was put into the bin.' }))
})

export type AppJson = Static<typeof AppSchema>

/** The app as the API shows it. */
export function appJson (app: App, { states, urlOf }: Pick<Context, 'states' | 'urlOf'>): AppJson {
  const { id, name, version, change, createdAt, updatedAt } = app
  return {
    id,
    name,
    url: urlOf(id),
    version,
    state: states.stateOf(app),
    change: change === null ? null : { wish: change.wishId, step: change.step, state: change.state, findings: change.findings },
    findings: [...app.findings, ...states.findingsOf(app)],
    createdAt,
    updatedAt,
    deletedAt: app.deletedAt === '' ? null : app.deletedAt
  }
}
