/** A file of the Code before its digest is taken. */
export interface SourceFile {
  /** Relative, with forward slashes: "server/entities/dog.ts". */
  path: string
  text: string
}
