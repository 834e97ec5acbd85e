/** What a list was narrowed and sorted to, under a name. */
export interface SavedView {
  name: string
  /** The query of the address: "search=tea&sort=-date". */
  query: string
}

export interface ViewsState {
  views: readonly SavedView[]
}

export const limits = { views: 30, name: 40, query: 1000 }
