import type { App, AppPage } from '../../2-lower/app.ts'
import { printValue } from '../print-value.ts'
import type { SourceFile } from '../source-file.ts'
import { reference, type Value } from '../value.ts'
import { printIndex } from './print-index.ts'
import { printComponent, type Element } from './markup.ts'
import { missingPages } from './missing-pages.ts'
import { pageFile, printPage } from './print-page.ts'
import { printTheme } from './theme.ts'

/** The front end of the app: `client/`, over the schemas of `shared/`. */
export function printClient (app: App): SourceFile[] {
  const pages = [...app.pages, ...missingPages(app)]
  return [
    printIndex(app),
    { path: 'client/main.ts', text: printMain(app) },
    { path: 'client/theme.css', text: printTheme(app.look) },
    printRoutes(pages, app),
    ...pages.map(page => printPage(page, app))
  ]
}

function printMain ({ entities }: App): string {
  const imports = entities.map(({ schemaName, file }) => `import { ${schemaName} } from '../shared/${file}.ts'\n`).join('')
  const list = printValue(entities.map(({ schemaName, file }) => reference({ name: schemaName, from: file })), () => {}, '')
  return `import '@dream/kit/client/styles/base.css'
import '@dream/kit/client/styles/controls.css'
import './theme.css'
import { mount } from 'svelte'
import { defineApp } from '@dream/kit/client/app.ts'
import { app } from '../shared/app.ts'
${imports}import App from './App.svelte'

defineApp({ ...app, entities: ${list} })
mount(App, { target: document.body })
`
}

function printRoutes (pages: AppPage[], app: App): SourceFile {
  return printComponent({
    path: 'client/App.svelte',
    constants: [{ name: 'routes', value: pages.map(page => printRoute(page, app)) }],
    tree: [around(app, { properties: { routes: reference({ name: 'routes', from: '' }) } })]
  })
}

/** The component around the pages, behind signing in where the app has people. */
function around (app: App, { properties, children = [] }: Omit<Element, 'component'>): Element {
  const shell = { name: 'AppShell', from: '@dream/kit/client/Shell.svelte' }
  if (app.people === undefined) return { component: shell, properties, children }
  const people = reference({ name: 'people', from: '/shared/people.ts' })
  return { component: { name: 'PeopleGate', from: '@dream/kit/people/People.svelte' }, properties: { people, shell: reference(shell), ...properties }, children }
}

function printRoute (page: AppPage, app: App): Value {
  const { title, path, inNavigation, component } = page
  return { path, title, icon: iconOf(page, app), navigation: inNavigation, page: reference({ name: component, from: `./${pageFile(page).replace(/^client\//, '')}` }) }
}

/** The icon the plan gave, else one for what the page shows; the funnel is that of the button that filters. */
function iconOf ({ icon, blocks }: AppPage, { entities }: App): string {
  const first = blocks[0]
  if ((icon !== '' && icon !== 'filter') || first === undefined) return icon
  return first.shape.icon ?? entities.find(({ id }) => id === first.entity)?.schema.icon ?? 'list'
}
