import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, freshValues, type Examples } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { get, getItems, send } from './requests.ts'
import { fieldElement, fieldLabel, one } from './sentences.ts'

const script = '<script>alert("x")</script>\u2019; drop table x; --'

export function scriptStaysText (examples: Examples, entity: string, key: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `script in the ${fieldLabel(schema, key)} of ${one(schema.label)} stays text`,
    element: fieldElement(schema, key),
    async run (app) {
      const { id } = await addExample(app, examples, entity, { [key]: script })
      const answer = await send(app, 'GET', `${schema.api}/${id}`)
      expect(isRecord(answer.body), 'The record cannot be read.')
      expectSame(answer.body[key], script, 'What is kept')
      expect(answer.headers.get('content-type')?.startsWith('application/json') === true, 'It is not given as JSON.')
      expectSame(answer.headers.get('x-content-type-options'), 'nosniff', 'x-content-type-options')
    }
  }
}

export function refusesOtherOrigins (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `a write to ${schema.plural.toLowerCase()} from another site is refused`,
    element: entity,
    async run (app) {
      const values = await freshValues(app, examples, entity)
      const foreign = await send(app, 'POST', schema.api, values, { origin: 'https://elsewhere.example' })
      const crossSite = await send(app, 'POST', schema.api, values, { 'sec-fetch-site': 'cross-site' })
      const form = await send(app, 'POST', schema.api, values, { 'content-type': 'text/plain' })
      expectSame([foreign.status, crossSite.status, form.status], [403, 403, 415], 'The answers')
      expectSame((await getItems(app, schema.api)).total, 0, 'The number of records afterwards')
    }
  }
}

/** Nothing but the fields of the schema can be set from outside. */
export function refusesUnknownFields (examples: Examples, entity: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${one(schema.label)} with fields nobody knows is refused`,
    element: entity,
    async run (app) {
      const values = await freshValues(app, examples, entity)
      for (const own of [{ id: 'mine' }, { sample: true }, { deleted_at: 'now' }, { created_at: 'now' }, { is_admin: true }]) {
        expectSame((await send(app, 'POST', schema.api, { ...values, ...own })).status, 422, `The status with ${JSON.stringify(own)}`)
      }
      expectSame((await getItems(app, schema.api)).total, 0, 'The number of records afterwards')
    }
  }
}

/** The API describes itself, and pages allow nobody else's script. */
export function describesItself (examples: Examples): AcceptanceCheck {
  const schemas = Object.values(examples.entities).map(example => example.schema)
  return {
    name: 'the API describes itself',
    element: '',
    async run (app) {
      const description = await get(app, '/openapi.json')
      expect(isRecord(description) && isRecord(description.paths), 'The description has no paths.')
      for (const { api } of schemas) expect(api in description.paths, `The description leaves ${api} out.`)
      expectSame((await send(app, 'GET', '/api/nothing-like-that')).status, 404, 'The status of an unknown address')
    }
  }
}

export function allowsNoForeignScript (): AcceptanceCheck {
  return {
    name: 'pages allow script of this app only',
    element: '',
    async run (app) {
      const response = await app.fetch('/')
      await response.text()
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy.includes("default-src 'none'") && policy.includes("script-src 'self'") && !policy.includes('unsafe'), `The policy is "${policy}".`)
    }
  }
}
