import { createServer } from 'node:http'
import t from 'tap'
import { noBrowser, openApp, openBrowser } from './fixtures/open-app.ts'
import { bundleOfExample } from './fixtures/walk-through.ts'

/** A page of another site with the app in a frame, as Dream's own site shows it. */
async function openSite (app: string): Promise<{ url: string, close (): void }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>Site</title><iframe title="App" src="${app}" width="1000" height="800"></iframe>`)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => { server.close(); server.closeAllConnections() } }
}

t.test('somebody signs up, stays signed in and signs out inside the frame of another site', { skip: noBrowser ?? false, timeout: 120_000 }, async t => {
  const browser = await openBrowser()
  const { app, url, close } = await openApp(await bundleOfExample('physio-practice'))
  const site = await openSite(url)
  t.teardown(async () => {
    await browser.close()
    close()
    site.close()
  })
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } })
  page.setDefaultTimeout(20_000)
  await page.goto(site.url)
  const frame = page.frameLocator('iframe')
  await frame.getByLabel('Name', { exact: true }).fill('Mairead Nolan')
  await frame.getByLabel('E-mail').fill('mairead@example.org')
  await frame.getByLabel('Password', { exact: true }).fill('seven pots of thyme')
  await frame.getByRole('button', { name: 'Create my account' }).click()
  await frame.getByRole('button', { name: 'Account of Mairead Nolan' }).waitFor()
  t.match(await page.context().cookies(url), [{ name: '__Host-session', secure: true, httpOnly: true, sameSite: 'None', path: '/' }])
  await page.reload()
  await frame.getByRole('button', { name: 'Account of Mairead Nolan' }).click()
  await frame.getByRole('button', { name: 'Sign out' }).click()
  await frame.getByRole('heading', { name: 'Sign in' }).waitFor()
  await page.reload()
  await frame.getByRole('heading', { name: 'Sign in' }).waitFor()
  t.equal(app.db.prepare('select count(*) as n from "_session"').get()?.n, 0)
})
