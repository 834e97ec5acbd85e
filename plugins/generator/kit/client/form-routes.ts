import type { EntitySchema } from '../shared/schema.ts'
import type { Route } from './app.ts'

/** The forms that every kind of record has. */
export interface FormRoute {
  path: string
  form: EntitySchema
}

/** The pages of the app and the forms of its records: "/dogs/new" and "/dogs/:id/edit". */
export function withFormRoutes (routes: Route[], entities: readonly EntitySchema[]): (Route | FormRoute)[] {
  return [...routes, ...entities.flatMap(form => [{ path: `${form.page}/new`, form }, { path: `${form.page}/:id/edit`, form }])]
}
