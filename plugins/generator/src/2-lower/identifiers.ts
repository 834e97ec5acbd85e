/** "Größe der Hunde" as "grosse-der-hunde"; empty when nothing of it is Latin. */
export function kebab (words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/æ/gi, 'ae').replace(/ø/gi, 'o')
    .replace(/['’]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
}

export function pascal (kebabName: string): string {
  return kebabName.split('-').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('')
}

export function camel (kebabName: string): string {
  const name = pascal(kebabName)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Words that JavaScript keeps to itself, and names that generated files use for something else. */
const taken = new Set([
  'arguments', 'await', 'break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else',
  'enum', 'eval', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'implements', 'import', 'in', 'instanceof',
  'interface', 'let', 'new', 'null', 'package', 'private', 'protected', 'public', 'return', 'static', 'super', 'switch',
  'this', 'throw', 'true', 'try', 'typeof', 'undefined', 'var', 'void', 'while', 'with', 'yield', 'async', 'of',
  'app', 'sql', 'clock', 'checks', 'culture', 'entities', 'questions', 'seed', 'schema', 'window', 'document', 'examples', 'page', 'pages'
])

/** Types that generated files use, or that everybody takes for something else. */
const takenTypes = new Set([
  'App', 'Array', 'Boolean', 'Component', 'Date', 'Document', 'Element', 'Error', 'Event', 'Function', 'Given', 'Map', 'Math', 'Number',
  'Object', 'Promise', 'Record', 'Reference', 'Request', 'Response', 'Set', 'String', 'Symbol', 'Window', 'JSON', 'Intl', 'Form', 'List'
])

/** A name for a constant or variable. */
export function variableName (kebabName: string): string {
  const name = camel(safeStart(kebabName))
  return taken.has(name) ? `${name}Record` : name
}

/** A name for a type or component. */
export function typeName (kebabName: string): string {
  const name = pascal(safeStart(kebabName))
  return takenTypes.has(name) ? `${name}Record` : name
}

function safeStart (kebabName: string): string {
  return /^[a-z]/.test(kebabName) ? kebabName : `a-${kebabName}`
}

/** Gives every item a name of its own: what it asks for first, then what is always free. */
export function createNames (): (wanted: string, otherwise: string) => string {
  const used = new Set<string>()
  return (wanted, otherwise) => {
    const candidates = [wanted, otherwise].filter(name => name !== '')
    let name = candidates.find(candidate => !used.has(candidate))
    for (let count = 2; name === undefined; count++) {
      const numbered = `${candidates[0] ?? 'item'}-${count}`
      if (!used.has(numbered)) name = numbered
    }
    used.add(name)
    return name
  }
}

/** Gives every constant a name of its own. */
export function createIdentifiers (): (wanted: string) => string {
  const used = new Set<string>()
  return wanted => {
    let name = wanted
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${wanted}${count}`
    used.add(name.toLowerCase())
    return name
  }
}
