import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addExample, exampleOf, type Examples } from './examples.ts'
import { expect, expectSame } from './expect.ts'
import { addFile, pixel, sendFile } from './files.ts'
import { send } from './requests.ts'
import { fieldElement, fieldLabel, one } from './sentences.ts'

/** A file is kept as it was sent, belongs to its record alone, goes with it, and is never a page. */
export function keepsFiles (examples: Examples, entity: string, key: string): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the ${fieldLabel(schema, key)} of ${one(schema.label)} is kept, and goes with it`,
    element: fieldElement(schema, key),
    async run (app) {
      const file = await addFile(app, entity, key)
      expectSame([file.name, file.type, file.size], ['pixel.png', 'image/png', pixel.length], 'What is known of the file')
      expectSame((await send(app, 'GET', `/api/_files/${file.id}`)).status, 404, 'The status of a file that no record has')
      const { id } = await addExample(app, examples, entity, { [key]: file.id })
      const response = await app.fetch(`/api/_files/${file.id}`)
      expectSame([...new Uint8Array(await response.arrayBuffer())], [...pixel], 'What is in the file')
      expectSame([response.headers.get('content-type'), response.headers.get('x-content-type-options')], ['image/png', 'nosniff'], 'How the file is given')
      const other = await addExample(app, examples, entity)
      expectSame((await send(app, 'PATCH', `${schema.api}/${other.id}`, { [key]: file.id })).status, 422, 'The status of taking the file of another')
      await expectNoPage(app, `/api/_files/${entity}/${key}?name=page.html`)
      await send(app, 'DELETE', `${schema.api}/${id}`)
      expectSame((await send(app, 'GET', `/api/_files/${file.id}`)).status, 404, 'The status of the file of a deleted one')
    }
  }

  /** A page with script in it: refused as a picture, and as another file only to be saved. */
  async function expectNoPage (app: Parameters<AcceptanceCheck['run']>[0], path: string): Promise<void> {
    const page = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const { status, body } = await sendFile(app, path, page)
    if (schema.fields[key]?.type === 'image') return expectSame(status, 415, 'The status of sending a page as a picture')
    expect(typeof body === 'object' && body !== null && 'id' in body, 'The file is not taken.')
    const { id } = await addExample(app, examples, entity, { [key]: String(body.id) })
    const response = await app.fetch(`/api/_files/${String(body.id)}`)
    await response.arrayBuffer()
    expectSame([response.headers.get('content-type'), response.headers.get('content-disposition')?.split(';')[0]], ['application/octet-stream', 'attachment'], 'How a page is given')
    await send(app, 'DELETE', `${schema.api}/${id}`)
  }
}
