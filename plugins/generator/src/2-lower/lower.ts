import type { Blueprint, Culture, Finding, Look } from '@dream/contracts/messages'
import { blueprintToJson } from '@dream/contracts/blueprint/json'
import type { App } from './app.ts'
import { lowerEntity } from './entity.ts'
import { createFindings } from './findings.ts'
import { createIdentifiers, createNames, kebab } from './identifiers.ts'
import { lowerPage } from './page.ts'
import { lowerPeople } from './people.ts'
import { seedText } from './seed.ts'

const defaultCulture: Culture = { locale: 'en-GB', timeZone: 'UTC', currency: 'EUR', firstWeekday: 1 }
const defaultLook: Look = { primary: '', background: '', scheme: 'auto', mood: 'calm' }

/** Works out every name, address and expression. The app is only worth printing when no finding is an error. */
export function lower (blueprint: Blueprint): { app: App, findings: Finding[] } {
  const findings = createFindings()
  const entityFile = createNames()
  for (const reserved of ['app', 'checks', 'examples', ...(blueprint.people === null ? [] : ['people'])]) entityFile(reserved, reserved)
  const pageFile = createNames()
  const constant = createIdentifiers()
  const type = createIdentifiers()
  const pages = blueprint.pages.map(page => lowerPage(page, { blueprint, findings, fileName: pageFile }))
  const people = lowerPeople(blueprint, pages)
  const app: App = {
    name: blueprint.name,
    tagline: blueprint.tagline,
    packageName: kebab(blueprint.name) || 'app',
    culture: { ...defaultCulture, ...present(blueprint.culture) },
    look: { ...defaultLook, ...present(blueprint.look) },
    entities: blueprint.entities.map(entity => lowerEntity(entity, { blueprint, findings, fileName: entityFile, constant, type })),
    pages,
    ...(people === undefined ? {} : { people }),
    seed: seedText(blueprint),
    blueprint: blueprintToJson(blueprint)
  }
  return { app, findings: findings.list }
}

/** What is set of a message whose unset texts are empty and numbers zero. */
function present<Message extends object> (message: Message | null): Partial<Message> {
  const set: Partial<Message> = {}
  for (const key of keysOf(message)) if (message !== null && Boolean(message[key])) set[key] = message[key]
  return set
}

function keysOf<Message extends object> (message: Message | null): (keyof Message)[] {
  const keys: (keyof Message)[] = []
  for (const key in message) keys.push(key)
  return keys
}
