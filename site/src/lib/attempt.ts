import { ApiError } from '#lib/api.ts'

export type Attempt<Value> = { value: Value, problem: undefined } | { value: undefined, problem: ApiError }

/** The answer of a call, or why the platform refused it. Anything else that goes wrong is thrown on. */
export async function attempt<Value> (call: Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await call, problem: undefined }
  } catch (error) {
    if (error instanceof ApiError) return { value: undefined, problem: error }
    throw error
  }
}
