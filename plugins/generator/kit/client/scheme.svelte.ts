export type Scheme = 'light' | 'dark'

const memory = 'dream.scheme'
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
/** What the visitor chose before, else what the app's own page asks for. */
let chosen = $state<Scheme | undefined>(remembered() ?? schemeNamed(document.documentElement.dataset.scheme))
let system = $state<Scheme>(prefersDark.matches ? 'dark' : 'light')

/** Applies the scheme and follows the system where nobody chose one. Returns what ends it. */
export function startScheme (): () => void {
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
    return schemeNamed(localStorage.getItem(memory))
  } catch {
    return undefined
  }
}

function schemeNamed (name: string | null | undefined): Scheme | undefined {
  return name === 'light' || name === 'dark' ? name : undefined
}
