export type Scheme = 'light' | 'dark'

const memory = 'dream.scheme'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
let chosen = $state<Scheme | undefined>(remembered())
let system = $state<Scheme>(prefersDark.matches ? 'dark' : 'light')

/** Applies the app's own scheme, or what the visitor chose before. Returns what ends it. */
export function startScheme (own: 'auto' | Scheme): () => void {
  if (chosen === undefined && own !== 'auto') chosen = own
  apply()
  const follow = () => { system = prefersDark.matches ? 'dark' : 'light' }
  prefersDark.addEventListener('change', follow)
  return () => prefersDark.removeEventListener('change', follow)
}

export const scheme = (): Scheme => chosen ?? system

export function toggleScheme (): void {
  chosen = scheme() === 'dark' ? 'light' : 'dark'
  apply()
  try {
    localStorage.setItem(memory, chosen)
  } catch {
    // A browser that blocks storage in frames forgets the choice with the page.
  }
}

function apply (): void {
  if (chosen !== undefined) document.documentElement.dataset.scheme = chosen
}

function remembered (): Scheme | undefined {
  try {
    const value = localStorage.getItem(memory)
    return value === 'light' || value === 'dark' ? value : undefined
  } catch {
    return undefined
  }
}
