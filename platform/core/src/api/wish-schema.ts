import { type Static, Type } from 'typebox'
import type { Json } from '@dream/contracts/blueprint/json'
import type { App, Blueprint, Wish } from '@dream/contracts/messages'
import type { Context } from '../context.ts'
import { BodyInvalid } from '../errors.ts'
import { AppSchema, appJson } from './app-schema.ts'
import type { Patched } from './read-blueprint.ts'

export const WishSchema = Type.Object({
  id: Type.String(),
  appId: Type.String(),
  text: Type.String(),
  locale: Type.String(),
  timeZone: Type.String(),
  today: Type.String({ description: 'The day of the person who made the wish: "2026-11-23".' }),
  madeAt: Type.String(),
  selectedElement: Type.String()
})

export const WishBodySchema = Type.Object({
  wish: Type.Optional(Type.String({ description: 'What the app is to be, or how it is to change, in plain language; 1 to 50,000 characters.' })),
  blueprint: Type.Optional(Type.Unsafe<{ [key: string]: Json }>({ type: 'object', additionalProperties: true, description: 'Instead of a wish: the whole plan of the app, as /v1/blueprint.schema.json describes it and /v1/apps/{id}/versions/{n}/blueprint gives it. Nothing is stored when it has a mistake.' })),
  locale: Type.Optional(Type.String({ maxLength: 100, description: 'BCP 47; else the first of Accept-Language, else en-US.' })),
  timeZone: Type.Optional(Type.String({ maxLength: 100, description: 'IANA name; else UTC.' }))
}, { additionalProperties: false })

export const ChangeBodySchema = Type.Object({
  ...WishBodySchema.properties,
  patch: Type.Optional(Type.Unsafe<{ [key: string]: Json }>({ type: 'object', additionalProperties: true, description: 'Instead of a wish: what to add, remove, rename, retype, move or change in the plan of the app, as /v1/patch.schema.json describes it. Nothing is stored when it has a mistake.' })),
  selectedElement: Type.Optional(Type.String({ maxLength: 200, description: 'The Blueprint element that was selected on the site.' })),
  allowDataLoss: Type.Optional(Type.Boolean({ description: 'Agrees to a change that deletes stored values.' }))
}, { additionalProperties: false })

/** Words to be read, or a plan to be carried out, with what is different in it where that is known. */
export type Asked = { text: string } | { text: string, blueprint: Blueprint, changes?: string[] }

export interface Readers {
  blueprint: (json: Json) => Promise<Blueprint>
  /** Absent where there is nothing to patch. */
  patch?: (json: Json) => Promise<Patched>
}

/** What a body asks for. Throws DRM_API_BODY_INVALID, DRM_BLUEPRINT_…, DRM_PATCH_…. */
export async function asked ({ wish, blueprint, patch }: Static<typeof WishBodySchema> & { patch?: { [key: string]: Json } }, read: Readers): Promise<Asked> {
  const given = Object.entries({ wish, blueprint, patch }).filter(([, one]) => one !== undefined).map(([name]) => name)
  if (given.length > 1) throw new BodyInvalid(`body has a ${given.join(' and a ')}, and they may ask for different things; send one of them`)
  if (patch !== undefined && read.patch !== undefined) {
    const patched = await read.patch(patch)
    return { ...patched, text: patched.changes.slice(0, 100).join(' ') || `The plan of ${patched.blueprint.name}, as it is.` }
  }
  if (blueprint === undefined) {
    if (wish === undefined) throw new BodyInvalid(`body must have required property 'wish' or 'blueprint'${read.patch === undefined ? '' : " or 'patch'"}`)
    return { text: wish }
  }
  const plan = await read.blueprint(blueprint)
  return { text: `The plan of ${plan.name}, as it was given.`, blueprint: plan }
}

export const AcceptedSchema = Type.Object({ app: AppSchema, wish: WishSchema })

export type Accepted = Static<typeof AcceptedSchema>

/** The answer to an accepted wish. */
export function accepted (app: App, wish: Wish, context: Pick<Context, 'states' | 'urlOf'>): Accepted {
  return { app: appJson(app, context), wish: { ...wish } }
}
