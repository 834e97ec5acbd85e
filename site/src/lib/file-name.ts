const longest = 60
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** `name` as the name of a file on any system: "Tom's Café & Bar" as "toms-cafe-bar". */
export function fileName (name: string, otherwise: string): string {
  const plain = name.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, longest).replace(/^-+|[-\p{Cs}]+$/gu, '')
  return plain === '' || reserved.test(plain) ? otherwise : plain
}

/** A path inside a folder that stays inside it on any system; undefined when nothing is left of it. */
export function safePath (path: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  const parts = path.replaceAll('\\', '/').split('/').map(part => part.replace(/[\u0000-\u001f<>:"|?*]/g, '_').replace(/[. ]+$/, ''))
  const kept = parts.filter(part => part !== '').map(part => reserved.test(part.split('.')[0]?.toLowerCase() ?? '') ? `_${part}` : part)
  return kept.length === 0 ? undefined : kept.join('/')
}
