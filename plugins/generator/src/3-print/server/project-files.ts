import type { App } from '../../2-lower/app.ts'
import { commentText } from '../source.ts'
import type { SourceFile } from '../source-file.ts'

/** What a project has beside its code. */
export function projectFiles (app: App): SourceFile[] {
  return [
    { path: 'blueprint.json', text: json(app.blueprint) },
    { path: 'package.json', text: json({ name: app.packageName, version: '1.0.0', private: true, type: 'module', description: app.tagline || app.name }) },
    { path: 'README.md', text: readme(app) }
  ]
}

function json (value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function readme (app: App): string {
  const entities = app.entities.map(entity => `| ${cell(entity.plural)} | \`shared/${entity.file}.ts\` | \`server/entities/${entity.file}.ts\` | \`${entity.schema.api}\` |`)
  const pages = app.pages.map(page => `| ${cell(page.title)} | \`${page.path}\` | \`client/pages/${page.component}.svelte\` |`)
  return [
    `# ${commentText(app.name)}`,
    ...(app.tagline === '' ? [] : [commentText(app.tagline)]),
    '`blueprint.json` is the plan that this code was made from. `server/schema.sql` has the tables, `checks/` what must be true.',
    ['| records | what both sides know | how the server keeps them | address |', '| --- | --- | --- | --- |', ...entities].join('\n'),
    ['| page | path | file |', '| --- | --- | --- |', ...pages].join('\n')
  ].join('\n\n') + '\n'
}

function cell (words: string): string {
  return commentText(words).replaceAll('|', '\\|')
}
