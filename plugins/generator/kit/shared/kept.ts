/** GET and PUT /api/_blocks/<id of a block that keeps a value>. */
export interface KeptAnswer<Value> {
  value: Value
  /** 0 while nothing has been kept; sent along with the next value. */
  version: number
}
