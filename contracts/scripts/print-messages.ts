import protobuf from 'protobufjs'

const scalars: Record<string, string> = {
  string: 'string', bytes: 'Uint8Array', bool: 'boolean', double: 'number', uint32: 'number', int32: 'number'
}

/** The messages and services of `root` as TypeScript interfaces, in the order of the protos. */
export function printMessages (root: protobuf.Root): string {
  const space = root.lookup('dream.v1')
  if (!(space instanceof protobuf.Namespace)) throw new Error('dream.v1 is not a package of these protos')
  const types = space.nestedArray.filter(node => node instanceof protobuf.Type)
  const services = space.nestedArray.filter(node => node instanceof protobuf.Service)
  return [
    '// Made by contracts/scripts/generate.ts from contracts/proto; `npm run contracts` makes it again.',
    '',
    ...types.flatMap(printType),
    '/** Every message by name. */',
    'export interface Messages {',
    ...types.map(type => `  ${type.name}: ${type.name}`),
    '}',
    '',
    '/** Every service by name, with what its methods take and answer; `stream` is answered one by one. */',
    'export interface Services {',
    ...services.flatMap(service => [
      `  ${service.name}: {`,
      ...service.methodsArray.map(method =>
        `    ${method.name}: { request: ${method.requestType}, response: ${method.responseType}, stream: ${Boolean(method.responseStream)} }`),
      '  }'
    ]),
    '}',
    ''
  ].join('\n')
}

function printType (type: protobuf.Type): string[] {
  if (type.fieldsArray.length === 0) return [...comment(type.comment, ''), `export type ${type.name} = Record<never, never>`, '']
  return [
    ...comment(type.comment, ''),
    `export interface ${type.name} {`,
    ...type.fieldsArray.flatMap(field => [...comment(field.comment, '  '), `  ${printField(field)}`]),
    '}',
    ''
  ]
}

function printField (field: protobuf.Field): string {
  const scalar = scalars[field.type]
  if (scalar === undefined && !(field.resolvedType instanceof protobuf.Type)) throw new Error(`${field.fullName}: type ${field.type} has no TypeScript form here`)
  const one = scalar ?? field.type
  if (field.repeated) return `${field.name}: ${one}[]`
  if (field.options?.proto3_optional === true) return `${field.name}?: ${one}`
  return scalar === undefined ? `${field.name}: ${one} | null` : `${field.name}: ${one}`
}

function comment (text: string | null, indent: string): string[] {
  return text === null || text === '' ? [] : [`${indent}/** ${text.replaceAll('\n', `\n${indent} * `)} */`]
}
