import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Walk } from '../../src/blocks/walk.ts'

const secret = 'seven pots of thyme'

async function fill (page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value)
  await page.keyboard.press('Enter')
}

/** A forum: trying it out, the first owner, a member's own topics, a password without mail, guessing. */
export const walk: Walk = {
  shows: ['sign up', 'sign in and out', 'first is owner', 'password reset by the owner', 'password rules', 'limits on tries', 'roles', 'admin area', 'default-deny access', 'demo people'],
  example: 'forum-of-members',
  async run ({ page, elsewhere }) {
    await page.getByRole('link', { name: 'Water is off on Saturday' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Add topic' }).count(), 0, 'who is not signed in only reads')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: /^Member/ }).first().click()
    await page.getByRole('link', { name: 'Add topic' }).waitFor()
    await page.getByRole('button', { name: 'Account of' }).click()
    await page.getByRole('button', { name: 'Sign in or sign up' }).click()

    await fill(page, { Name: 'Hedy Marsh', 'E-mail': 'hedy@example.com', Password: 'password2026' })
    await page.getByText('Many people use that password').waitFor()
    await fill(page, { Password: 'hedymarsh2026' })
    await page.getByText('too close to your name').waitFor()
    await fill(page, { Password: secret })
    await page.getByRole('button', { name: 'Account of Hedy Marsh' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Account of Hedy Marsh' }).waitFor()

    const member = await elsewhere('/account/sign-in')
    assert.equal(await member.getByText('Just looking?').count(), 0, 'made up people are gone')
    await member.getByRole('button', { name: 'Sign up' }).click()
    await fill(member, { Name: 'Bo Lind', 'E-mail': 'bo@example.com', Password: secret })
    await member.getByRole('link', { name: 'Add topic' }).click()
    assert.equal(await member.getByRole('switch', { name: 'Pinned' }).count(), 0, 'a member pins nothing')
    await member.getByLabel('Title').fill('Spare beans')
    await member.getByLabel('Area').selectOption('Vegetables')
    await member.getByRole('textbox', { name: 'Text' }).fill('A bucket by the gate.')
    await member.getByRole('button', { name: 'Add topic' }).click()
    await member.getByRole('heading', { name: 'Spare beans' }).waitFor()
    await member.getByText('by Bo Lind').waitFor()
    await member.getByRole('link', { name: 'Edit' }).waitFor()
    await member.goto(new URL('/topics/topic-1', member.url()).href)
    await member.getByRole('heading', { name: 'Blight on the early tomatoes' }).waitFor()
    assert.equal(await member.getByRole('link', { name: 'Edit', exact: true }).count(), 0, 'a member changes nobody else\'s topic')
    for (const path of ['/moderation', '/account/people']) {
      await member.goto(new URL(path, member.url()).href)
      await member.getByRole('heading', { name: 'Page not found' }).waitFor()
    }

    await page.goto(new URL('/account/people', page.url()).href)
    await page.getByText('bo@example.com').waitFor()
    await page.getByRole('button', { name: 'New password for Bo Lind' }).focus()
    await page.keyboard.press('Enter')
    const code = await page.locator('output').textContent() ?? ''
    assert.match(code, /^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/)
    await member.goto(new URL('/account/sign-in', member.url()).href)
    await fill(member, { 'E-mail': 'bo@example.com', Password: code })
    await member.getByRole('heading', { name: 'Choose your password' }).waitFor()
    await fill(member, { 'The code': code, 'New password': 'nine rows of leeks' })
    await member.getByRole('button', { name: 'Account of Bo Lind' }).waitFor()
    await page.getByLabel('Role of Bo Lind').selectOption('Moderator')
    await page.getByText('Bo Lind is Moderator now').waitFor()
    await member.goto(new URL('/moderation', member.url()).href)
    await member.getByRole('heading', { name: 'Moderation' }).waitFor()

    const guessing = await elsewhere('/account/sign-in')
    for (let time = 0; time < 8; time++) {
      await fill(guessing, { 'E-mail': 'bo@example.com', Password: `leeks and leeks ${time}` })
      await guessing.getByRole('button', { name: 'Sign in' }).and(guessing.locator(':enabled')).waitFor()
    }
    await fill(guessing, { 'E-mail': 'bo@example.com', Password: 'nine rows of leeks' })
    await guessing.getByText('Too many tries').waitFor()
  }
}
