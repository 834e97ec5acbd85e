import type { App, AppEntity, AppField } from '../../2-lower/app.ts'
import { fittingText } from '@dream/contracts/blueprint/pattern'
import { isFile } from '../../../kit/shared/schema.ts'
import { sampleTexts } from './sample-text.ts'
import { twoNumbers } from './check-calls.ts'
import { commentText, type Source } from '../source.ts'
import { reference, type Value } from '../value.ts'

/** checks/examples.ts: a valid record of every entity. */
export function examplesSource (app: App): Source {
  const entities = Object.fromEntries(app.entities.map(entity => [entity.id, {
    schema: reference({ name: entity.schemaName, from: `/shared/${entity.file}.ts` }),
    values: exampleValues(app, entity)
  }]))
  return {
    path: 'checks/examples.ts',
    declarations: [{
      kind: 'constant',
      name: 'examples',
      comment: 'A valid record of everything, for the checks.',
      type: { name: 'Examples', from: '@dream/kit/checks/examples.ts' },
      value: { timeZone: app.culture.timeZone, entities }
    }]
  }
}

function exampleValues (app: App, entity: AppEntity): Value {
  const samples = sampleTexts(app, entity.id)
  return Object.fromEntries(entity.fields
    .filter(field => field.schema.computed !== true && field.schema.type !== 'relation' && !isFile(field.schema))
    .map(field => [field.key, exampleValue(field, samples)]))
}

/** A value the field takes; words come from the samples where there are any. */
export function exampleValue (field: AppField, samples: (key: string) => string | undefined = () => undefined): string | number | boolean | string[] {
  const { schema, key } = field
  switch (schema.type) {
    case 'text':
    case 'phone':
      if (schema.pattern !== undefined) return fittingText(schema.pattern) ?? ''
      if (schema.type === 'phone') return '+44 20 7946 0018'
      return samples(key) ?? (commentText(schema.label).slice(0, 100) || 'Words')
    case 'long-text': return samples(key) ?? (commentText(schema.label).slice(0, 100) || 'Words')
    case 'number':
    case 'integer':
    case 'percent':
    case 'rating':
    case 'money':
    case 'duration': return twoNumbers(field)?.first ?? schema.minimum ?? schema.maximum ?? 1
    case 'date': return '2026-03-14'
    case 'time': return '14:30'
    case 'date-time': return '2026-03-14T14:30'
    case 'yes-no': return false
    case 'choice': return schema.choices?.[0]?.id ?? ''
    case 'many-choice': return (schema.choices ?? []).slice(0, 2).map(choice => choice.id)
    case 'tags': return ['First', 'Second']
    case 'colour': return '#3366ff'
    case 'email': return 'sam@example.com'
    case 'link': return 'https://example.com/page'
    case 'rich-text': return '## Words\n\nSome are **bold**.'
    case 'address': return '1 High Street\nSpringfield'
    case 'place': return '52.52,13.405'
    case 'relation': case 'image': case 'file': return ''
  }
}
