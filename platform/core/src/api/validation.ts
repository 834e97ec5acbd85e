import { Ajv } from 'ajv'
import type { FastifyInstance } from 'fastify'

const strict = new Ajv({ removeAdditional: false, coerceTypes: false, useDefaults: true, allErrors: false })
const coercing = new Ajv({ removeAdditional: false, coerceTypes: true, useDefaults: true, allErrors: false })

/** Bodies must be of the right type; the text of an address becomes the number or boolean it spells. */
export function setValidation (app: FastifyInstance): void {
  app.setValidatorCompiler<object>(({ schema, httpPart }) => (httpPart === 'body' ? strict : coercing).compile(schema))
}
