import { dirname, relative, resolve, sep } from 'node:path'

const plugin = { mayImport: ['contracts'], testsMayImport: ['host'], why: 'a plugin could run elsewhere: it knows contracts, and never another plugin' }

/**
 * What each package may import of Dream. Everything may import contracts; folders that are not listed here
 * (platform's entry points, scripts, bench, e2e) put the packages together and may import all.
 */
export const directions = {
  contracts: { mayImport: [], testsMayImport: ['host'], why: 'contracts is what two sides agree on, and knows neither' },
  'platform/observability': { mayImport: [], why: 'observability serves everybody' },
  'platform/host': { mayImport: ['contracts', 'observability'], why: 'the host runs any plugin and names none' },
  'platform/core': { mayImport: ['contracts', 'host', 'observability'], why: 'the core reaches plugins through the host' },
  'platform/cli': { mayImport: ['contracts'], why: 'the command line talks to the platform over HTTP' },
  'plugins/planner': plugin,
  'plugins/generator': plugin,
  'plugins/sandbox': plugin,
  'plugins/persistence': plugin,
  pulumi: { mayImport: [], why: 'what runs in the cluster is told by images, ports and variables' },
  site: { mayImport: [], why: 'the site knows the HTTP API of the platform' }
}

/** Refuses an import of Dream's that goes the wrong way, by package name or by a path out of the package. */
export const importDirections = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { wrong: '{{folder}} imports {{allowed}} of Dream: {{why}}.' }
  },
  create (context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/')
    const folder = Object.keys(directions).find(known => file.startsWith(`${known}/`))
    if (folder === undefined) return {}
    const { mayImport, testsMayImport = [], why } = directions[folder]
    const isTest = file.startsWith(`${folder}/test/`)
    const allowed = [folder.split('/').at(-1), ...mayImport, ...(isTest ? testsMayImport : [])]

    function check (node, name) {
      if (typeof name !== 'string' || goesTheRightWay(name)) return
      context.report({ node, messageId: 'wrong', data: { folder, allowed: mayImport.length === 0 ? 'nothing' : `only ${mayImport.join(', ')}`, why } })
    }

    function goesTheRightWay (name) {
      if (name.startsWith('@dream/')) return allowed.includes(name.split('/')[1])
      if (!name.startsWith('.')) return true
      return resolve(dirname(context.filename), name).startsWith(resolve(context.cwd, folder) + sep)
    }

    return {
      ImportDeclaration: node => check(node, node.source.value),
      ExportNamedDeclaration: node => check(node, node.source?.value),
      ExportAllDeclaration: node => check(node, node.source.value),
      ImportExpression: node => check(node, node.source.value)
    }
  }
}
