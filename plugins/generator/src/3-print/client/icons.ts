import { icons } from '../../../kit/client/icons.ts'
import * as moreIcons from '../../../kit/client/more-icons.ts'
import { otherNames } from '../../../kit/client/icon-names.ts'
import type { App } from '../../2-lower/app.ts'
import { Code, reference, type Value } from '../value.ts'

/** The icons that an app needs beside those which the kit itself shows, by the names it has for them. */
export function iconsOf ({ entities }: App, shown: Value): { [name: string]: Value } {
  const named = [...entities.map(({ schema }) => schema.icon ?? ''), ...namesIn(shown)]
  const needed = [...new Set(named)].filter(name => name !== '' && !Object.hasOwn(icons, name)).sort()
  return Object.fromEntries(needed.flatMap((name): [string, Value][] => {
    const own = Object.hasOwn(otherNames, name) ? otherNames[name] ?? name : name
    if (Object.hasOwn(moreIcons, own)) return [[name, reference({ name: own, from: '@dream/kit/client/more-icons.ts' })]]
    return Object.hasOwn(icons, own) ? [[name, icons[own]]] : []
  }))
}

/** What properties called "icon" say, however deep. */
function namesIn (value: Value): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null || value instanceof Code) return []
  return Object.entries(value).flatMap(([key, member]) => key === 'icon' && typeof member === 'string' ? [member] : namesIn(member))
}
