import type { App } from '../../2-lower/app.ts'

/** Types of fields whose components only apps that have them carry: the file and the constant in the kit's client/parts. */
const partTypes: Readonly<Record<string, string>> = { image: 'imagePart', file: 'filePart', 'rich-text': 'richTextPart', address: 'addressPart', place: 'placePart' }

/** What only apps carry that have something of the kind. */
const extras: readonly { property: string, line: string, isNeeded (app: App): boolean }[] = [
  { property: 'history: History', line: "import History from '@dream/kit/client/History.svelte'", isNeeded: app => app.entities.some(({ schema }) => schema.history === true) },
  { property: 'moves: StatusMoves', line: "import StatusMoves from '@dream/kit/client/StatusMoves.svelte'", isNeeded: app => fieldsOf(app).some(({ choices = [] }) => choices.some(({ next }) => next !== undefined)) },
  { property: 'steps: FormSteps', line: "import FormSteps from '@dream/kit/client/FormSteps.svelte'", isNeeded: app => fieldsOf(app).some(({ step }) => step !== undefined) },
  { property: 'opensForm', line: "import { opensForm } from '@dream/kit/client/form-dialogs.ts'", isNeeded: hasDialogs },
  { property: 'existingForm: DialogForm', line: "import DialogForm from '@dream/kit/client/DialogForm.svelte'", isNeeded: hasDialogs }
]

/** What main.ts imports of the parts that the app needs, and what it hands to the app. */
export function partsOf (app: App): { imports: string, properties: string[] } {
  const types = Object.keys(partTypes).filter(type => fieldsOf(app).some(field => field.type === type))
  const needed = extras.filter(({ isNeeded }) => isNeeded(app))
  const lines = [...needed.map(({ line }) => line), ...types.map(type => `import { ${partTypes[type] ?? ''} } from '@dream/kit/client/parts/${type}.ts'`)]
  const members = types.map(type => `${/^[a-z]+$/.test(type) ? type : `'${type}'`}: ${partTypes[type] ?? ''}`)
  const properties = [...(members.length === 0 ? [] : [`parts: { ${members.join(', ')} }`]), ...needed.map(({ property }) => property)]
  return { imports: lines.map(line => `${line}\n`).join(''), properties }
}

function fieldsOf ({ entities }: App) {
  return entities.flatMap(({ fields }) => fields.map(({ schema }) => schema))
}

function hasDialogs ({ entities }: App): boolean {
  return entities.some(({ schema }) => schema.form === 'dialog')
}
