import { openDatabase } from './database.js'

/** What every app uses: loaded while the supervisor still looks at the cell, it costs no time. */
export function touch () {
  Response.json({ a: new URL('http://app.localhost/a?b=c').searchParams.get('b') }, { headers: { a: 'b' } })
}

/** Touches what Deno loads only when it is first used, so that an app need not wait for it. */
export async function warm () {
  await new Promise(resolve => setTimeout(resolve, 0))
  new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date(0))
  new Intl.NumberFormat('de', { style: 'currency', currency: 'EUR' }).format(1)
  const db = openDatabase(':memory:')
  db.exec('CREATE TABLE warm (a TEXT)')
  db.prepare('INSERT INTO warm VALUES (?)').run('a')
  db.prepare('SELECT * FROM warm').all()
  db.close()
  // Imported at the top it would be a third of every start, also of apps that have no use for it.
  const { randomBytes } = await import('node:crypto')
  randomBytes(8)
  crypto.randomUUID()
  await crypto.subtle.digest('SHA-256', new Uint8Array(8))
  const request = new Request('http://app.localhost/a?b=c', { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } })
  const body = await request.json()
  new URL(request.url).searchParams.get('b')
  const stream = new ReadableStream({ start (controller) { controller.enqueue(new Uint8Array(1)); controller.close() } })
  await new Response(stream).arrayBuffer()
  new FormData().set('a', 'b')
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
}
