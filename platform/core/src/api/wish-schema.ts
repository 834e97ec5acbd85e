import { type Static, Type } from 'typebox'
import type { Json } from '@dream/contracts/blueprint/json'
import type { App, Blueprint, Wish } from '@dream/contracts/messages'
import type { Context } from '../context.ts'
import { BodyInvalid } from '../errors.ts'
import { AppSchema, appJson } from './app-schema.ts'

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
  selectedElement: Type.Optional(Type.String({ maxLength: 200, description: 'The Blueprint element that was selected on the site.' })),
  allowDataLoss: Type.Optional(Type.Boolean({ description: 'Agrees to a change that deletes stored values.' }))
}, { additionalProperties: false })

/** What a body asks for: either words to be read, or a plan to be carried out. Throws DRM_API_BODY_INVALID, DRM_BLUEPRINT_…. */
export async function asked ({ wish, blueprint }: Static<typeof WishBodySchema>, read: (json: Json) => Promise<Blueprint>): Promise<{ text: string } | { text: string, blueprint: Blueprint }> {
  if (blueprint === undefined) {
    if (wish === undefined) throw new BodyInvalid("body must have required property 'wish' or 'blueprint'")
    return { text: wish }
  }
  if (wish !== undefined) throw new BodyInvalid('body has a wish and a blueprint, and they may ask for different things; send one of them')
  const plan = await read(blueprint)
  return { text: `The plan of ${plan.name}, as it was given.`, blueprint: plan }
}

export const AcceptedSchema = Type.Object({ app: AppSchema, wish: WishSchema })

export type Accepted = Static<typeof AcceptedSchema>

/** The answer to an accepted wish. */
export function accepted (app: App, wish: Wish, context: Pick<Context, 'states' | 'urlOf'>): Accepted {
  return { app: appJson(app, context), wish: { ...wish } }
}
