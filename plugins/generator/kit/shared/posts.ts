/** Which fields of an entity say what of a posting. */
export interface PostFields {
  title: string
  body?: string
  summary?: string
  date?: string
  author?: string
  tags?: string
}

/** A posting in a list. */
export interface PostCard {
  slug: string
  title: string
  summary: string
  /** "2026-11-23", or with a time behind it; empty for none. */
  date: string
  author: string
  tags: string[]
  /** To read it. */
  minutes: number
}

export interface Post extends PostCard {
  /** Markdown; see markdown.ts. */
  body: string
}

/** GET /api/_blocks/<id of a posts block>?tag=&page= */
export interface PostsAnswer {
  items: PostCard[]
  total: number
  page: number
  pageSize: number
  /** All there are, the most used first. */
  tags: string[]
}

/** GET /api/_blocks/<id of an article block>?slug= */
export interface ArticleAnswer {
  post: Post
  newer?: { slug: string, title: string }
  older?: { slug: string, title: string }
}
