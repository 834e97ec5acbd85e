import { type Static, Type } from 'typebox'
import type { App, Wish } from '@dream/contracts/messages'
import type { Context } from '../context.ts'
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
  wish: Type.String({ description: 'What the app is to be, or how it is to change, in plain language; 1 to 50,000 characters.' }),
  locale: Type.Optional(Type.String({ maxLength: 100, description: 'BCP 47; else the first of Accept-Language, else en-US.' })),
  timeZone: Type.Optional(Type.String({ maxLength: 100, description: 'IANA name; else UTC.' }))
}, { additionalProperties: false })

export const ChangeBodySchema = Type.Object({
  ...WishBodySchema.properties,
  selectedElement: Type.Optional(Type.String({ maxLength: 200, description: 'The Blueprint element that was selected on the site.' })),
  allowDataLoss: Type.Optional(Type.Boolean({ description: 'Agrees to a change that deletes stored values.' }))
}, { additionalProperties: false })

export const AcceptedSchema = Type.Object({ app: AppSchema, wish: WishSchema })

export type Accepted = Static<typeof AcceptedSchema>

/** The answer to an accepted wish. */
export function accepted (app: App, wish: Wish, context: Pick<Context, 'states' | 'urlOf'>): Accepted {
  return { app: appJson(app, context), wish: { ...wish } }
}
