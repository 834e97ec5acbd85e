import { askForRecord } from './forms.svelte.ts'
import type { Match } from './router.svelte.ts'
import { toast } from './toasts.svelte.ts'

/** Opens a form over the page that asks for it, where its entity wants that; says whether it did. */
export function opensForm (found: Match | undefined, url: URL): boolean {
  if (found === undefined || !('form' in found.route) || found.route.form.form !== 'dialog') return false
  const { form } = found.route
  const id = found.params.id
  const preset = id === undefined ? Object.fromEntries([...url.searchParams].filter(([key]) => form.fields[key] !== undefined)) : {}
  void askForRecord(form, preset, id === undefined ? {} : { record: id, first: url.searchParams.get('field') ?? '' }).then(saved => {
    if (saved !== undefined) toast(id === undefined ? `${form.label} added` : 'Changes saved')
  })
  return true
}
