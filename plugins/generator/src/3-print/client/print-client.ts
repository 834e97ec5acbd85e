import type { App, AppPage } from '../../2-lower/app.ts'
import { printValue } from '../print-value.ts'
import type { SourceFile } from '../source-file.ts'
import { reference, type Value } from '../value.ts'
import { iconsOf } from './icons.ts'
import { printIndex } from './print-index.ts'
import { printComponent, type Element } from './markup.ts'
import { partsOf } from './parts.ts'
import { missingPages } from './missing-pages.ts'
import { pageFile, printPage } from './print-page.ts'
import { footerOf, isOfSite, siteAction, siteLinks } from './site.ts'
import { stageOf } from './stage.ts'
import { printTheme } from './theme.ts'

/** Of a line in main.ts. */
const widest = 110

/** The front end of the app: `client/`, over the schemas of `shared/`. */
export function printClient (app: App): SourceFile[] {
  const pages = [...app.pages, ...missingPages(app)]
  return [
    printIndex(app),
    { path: 'client/main.ts', text: printMain(app, pages) },
    { path: 'client/theme.css', text: printTheme(app.look) },
    printRoutes(pages, app),
    ...pages.map(page => printPage(page, app))
  ]
}

function printMain (app: App, pages: AppPage[]): string {
  const { entities } = app
  const parts = partsOf(app)
  const icons = iconsOf(app, pages.map(page => ({ icon: iconOf(page, app), shown: page.blocks.map(block => block.element({ app, alone: false, first: true, leads: false }).properties) })))
  const needed = new Set<string>()
  const ownIcons = printValue(icons, ({ name }) => { needed.add(name) }, '  ')
  const iconImports = needed.size === 0 ? '' : `import { ${[...needed].sort().join(', ')} } from '@dream/kit/client/more-icons.ts'\n`
  const imports = entities.map(({ schemaName, file }) => `import { ${schemaName} } from '../shared/${file}.ts'\n`).join('')
  const list = printValue(entities.map(({ schemaName, file }) => reference({ name: schemaName, from: file })), () => {}, '  ')
  const properties = ['...app', `entities: ${list}`, ...(Object.keys(icons).length === 0 ? [] : [`icons: ${ownIcons}`]), ...parts.properties]
  const line = `{ ${properties.join(', ')} }`
  return `import '@dream/kit/client/styles/base.css'
import '@dream/kit/client/styles/controls.css'
import './theme.css'
import { mount } from 'svelte'
import { defineApp } from '@dream/kit/client/app.ts'
${iconImports}${parts.imports}import { app } from '../shared/app.ts'
${imports}import App from './App.svelte'

defineApp(${line.length <= widest && !line.includes('\n') ? line : `{\n  ${properties.join(',\n  ')}\n}`})
mount(App, { target: document.body })
`
}

function printRoutes (pages: AppPage[], app: App): SourceFile {
  if (stageOf(app) === 'SiteShell') return printSite(pages, app)
  return printComponent({
    path: 'client/App.svelte',
    constants: [{ name: 'routes', value: pages.map(page => printRoute(page, app)) }],
    tree: [around(app, { properties: { routes: reference({ name: 'routes', from: '' }) } })]
  })
}

/** A web site's pages and, for who looks after it, those of its records. */
function printSite (pages: AppPage[], app: App): SourceFile {
  const footer = footerOf(app)
  return printComponent({
    path: 'client/App.svelte',
    constants: [
      { name: 'routes', value: pages.filter(isOfSite).map(page => printRoute(page, app)) },
      { name: 'records', value: pages.filter(page => !isOfSite(page)).map(page => printRoute(page, app)) },
      { name: 'links', value: siteLinks(app) }
    ],
    tree: [around(app, {
      properties: {
        routes: reference({ name: 'routes', from: '' }),
        records: reference({ name: 'records', from: '' }),
        links: reference({ name: 'links', from: '' }),
        action: siteAction(app)
      },
      children: footer === undefined ? [] : [footer.element({ app, alone: false, first: true, leads: false })]
    })]
  })
}

/** The component around the pages, behind signing in where the app has people. */
function around (app: App, { properties, children = [] }: Omit<Element, 'component'>): Element {
  const shell = { name: 'AppShell', from: `@dream/kit/client/${stageOf(app)}.svelte` }
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
