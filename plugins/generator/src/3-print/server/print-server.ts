import type { App } from '../../2-lower/app.ts'
import { printSource } from '../source.ts'
import type { SourceFile } from '../source-file.ts'
import { appSource, pageSource } from './app-source.ts'
import { checksSource, pageChecksSource } from './block-checks.ts'
import { entityChecksSource } from './entity-checks.ts'
import { entitySource } from './entity-source.ts'
import { examplesSource } from './examples.ts'
import { peopleChecksSource } from './people-checks.ts'
import { projectFiles } from './project-files.ts'
import { schemaSql } from './schema-sql.ts'
import { sharedAppSource, sharedEntitySource, sharedPeopleSource } from './shared-source.ts'
import { siteSource } from './site-source.ts'
import { wordsSources } from './words-source.ts'

/** Everything of an app but its client. */
export function printServer (app: App): SourceFile[] {
  const asking = app.pages.filter(page => pageSource(page) !== undefined)
  const checked = app.pages.filter(page => pageChecksSource(app, page) !== undefined)
  const sources = [
    sharedAppSource(app),
    sharedPeopleSource(app),
    ...app.entities.map(sharedEntitySource),
    ...app.entities.map(entity => entitySource(app, entity)),
    ...app.pages.map(pageSource),
    ...wordsSources(app),
    siteSource(app),
    appSource(app, asking),
    examplesSource(app),
    ...app.entities.map(entity => entityChecksSource(app, entity)),
    ...app.pages.map(page => pageChecksSource(app, page)),
    peopleChecksSource(app),
    checksSource(app, checked)
  ]
  return [
    ...sources.flatMap(source => source === undefined ? [] : [printSource(source)]),
    { path: 'server/schema.sql', text: schemaSql(app) },
    ...projectFiles(app)
  ]
}
