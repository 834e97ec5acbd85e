import { place, setQuery } from './router.svelte.ts'

/** What a list is narrowed to: "search", "sort", "page" and "filter.<key>", as the API takes them. */
export interface ListState {
  readonly values: Record<string, string>
  /** Changes some; undefined or empty removes one. Goes back to the first page unless it names one. */
  change (values: Record<string, string | undefined>, options?: { replace?: boolean }): void
  clear (): void
}

const isOwn = (key: string) => key === 'search' || key === 'sort' || key === 'page' || key.startsWith('filter.')

/** Keeps the state in the address, so that it can be bookmarked and the back button undoes it, or only in the page. */
export function createListState (inUrl: boolean): ListState {
  let own = $state.raw<Record<string, string>>({})
  const values = $derived(inUrl ? Object.fromEntries([...place.query].filter(([key]) => isOwn(key))) : own)

  function change (changed: Record<string, string | undefined>, options: { replace?: boolean } = {}): void {
    const next = { page: undefined, ...changed }
    if (inUrl) return setQuery(next, options)
    own = Object.fromEntries(Object.entries({ ...own, ...next }).flatMap(([key, value]) => value === undefined || value === '' ? [] : [[key, value]]))
  }

  return {
    get values () { return values },
    change,
    clear: () => change(Object.fromEntries(Object.keys(values).filter(key => key !== 'sort').map(key => [key, undefined])))
  }
}
