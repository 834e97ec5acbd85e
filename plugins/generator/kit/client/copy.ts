import { toast } from './toasts.svelte.ts'

/** Puts a text where it can be pasted from, and says so. */
export async function copyText (text: string, label: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    toast(`${label} copied`)
  } catch {
    toast('The browser does not let this page copy. Mark the text and copy it yourself.', { tone: 'negative' })
  }
}
