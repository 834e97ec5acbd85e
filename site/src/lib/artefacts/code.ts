import { list, object, text, type Json } from '#lib/json.ts'

export interface SourceFile {
  path: string
  text: string
}

export function readCode (value: Json): SourceFile[] {
  return list(object(value).files, file => ({ path: text(object(file).path), text: text(object(file).text) }))
}
