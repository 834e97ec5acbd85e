/** What a project needs from npm, with the versions it was made with, by name. */
export interface Needs {
  toRun: Record<string, string>
  toBuild: Record<string, string>
}

interface Description {
  name: string
  description: string
}

/** What the project says of itself to npm, Deno, Docker, editors and people, by path. */
export function projectTexts (code: ReadonlyMap<string, string>, needs: Needs): [string, string][] {
  return [
    ['package.json', json(packageJson(described(code.get('package.json') ?? ''), needs))],
    ['deno.json', json(denoJson)],
    ['tsconfig.json', json(tsconfig)],
    ['start.ts', start],
    ['build.ts', build],
    ['checks/checks.test.ts', test],
    ['Dockerfile', dockerfile],
    ['.dockerignore', 'node_modules\ndata\n.git\n'],
    ['.gitignore', 'node_modules\ndata\n'],
    ['README.md', readme(code.get('README.md') ?? '')]
  ]
}

function packageJson ({ name, description }: Description, { toRun, toBuild }: Needs): object {
  return {
    name,
    version: '1.0.0',
    private: true,
    type: 'module',
    description,
    engines: { node: '>=24' },
    scripts: {
      start: 'node --disable-warning=ExperimentalWarning start.ts',
      build: 'node build.ts',
      test: 'node --disable-warning=ExperimentalWarning --test checks/checks.test.ts'
    },
    dependencies: toRun,
    devDependencies: toBuild
  }
}

const denoJson = {
  nodeModulesDir: 'auto',
  tasks: {
    start: 'deno run --allow-net --allow-read --allow-write --allow-env start.ts',
    test: 'deno test --allow-read --allow-env --no-check checks/checks.test.ts'
  }
}

const tsconfig = {
  compilerOptions: {
    target: 'ESNext',
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    lib: ['ESNext', 'DOM', 'DOM.Iterable'],
    noEmit: true,
    strict: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    noUncheckedSideEffectImports: false,
    skipLibCheck: true
  },
  exclude: ['node_modules', 'public']
}

const start = `import { serve } from './standalone/serve.ts'
import app, { entities } from './server/app.ts'

serve({ app, entities, root: import.meta.dirname })
`

const build = `import { buildClient } from './standalone/build.ts'

await buildClient(import.meta.dirname)
`

const test = `import { join } from 'node:path'
import { testChecks } from '../standalone/checks.ts'
import app from '../server/app.ts'
import checks from './checks.ts'

testChecks({ app, checks, root: join(import.meta.dirname, '..') })
`

const dockerfile = `FROM node:24-slim
WORKDIR /app
COPY package.json ./
RUN npm install --omit=dev --no-audit --no-fund
COPY . .
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 PORT=3000 DATA=/data
VOLUME /data
EXPOSE 3000
CMD ["node", "--disable-warning=ExperimentalWarning", "start.ts"]
`

function readme (own: string): string {
  const about = own.replaceAll('`server/schema.sql` has the tables', '`migrations/` has the tables').trimEnd()
  return `${about}

## Run it

\`\`\`
npm install
npm start
\`\`\`

on Node 24 or newer, or \`deno task start\` on Deno 2.9 or newer, or

\`\`\`
docker build -t app .
docker run -p 3000:3000 -v app-data:/data app
\`\`\`

It answers at http://127.0.0.1:3000. Whoever reaches it can use it: put it behind a sign-in before you open it to others.

| variable | what it decides | without it |
| --- | --- | --- |
| \`PORT\` | the port | 3000 |
| \`HOST\` | the address to listen on | 127.0.0.1 |
| \`DATA\` | the folder of the database, \`app.db\`, an SQLite file | \`data/\` |

## Change it

| folder | what it has |
| --- | --- |
| \`server/\`, \`client/\`, \`shared/\` | the app |
| \`kit/\` | what the app is made of: components for the browser, records and queries for the server |
| \`standalone/\` | how it is started, built and tested |
| \`public/\` | the built client. \`npm run build\` makes it anew after a change in \`client/\` or \`shared/\` |
| \`migrations/\` | the tables. Each file runs once, in the order of the names: add \`0002-….sql\` for a change |
| \`checks/\` | what must be true. \`npm test\` or \`deno task test\` tries it on empty databases |
| \`records.json\` | the records that a new database begins with, where the file is there |
`
}

/** What the Code's package.json says, in which people may have written anything. */
function described (text: string): Description {
  try {
    const given: unknown = JSON.parse(text)
    if (typeof given !== 'object' || given === null) return { name: 'app', description: '' }
    const name = 'name' in given && typeof given.name === 'string' ? given.name : 'app'
    const description = 'description' in given && typeof given.description === 'string' ? given.description : ''
    return { name, description }
  } catch {
    return { name: 'app', description: '' }
  }
}

function json (value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
