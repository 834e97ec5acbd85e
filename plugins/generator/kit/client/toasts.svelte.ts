export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'negative'
  action?: { label: string, run: () => unknown }
}

let toasts = $state.raw<Toast[]>([])
let next = 1

export const shownToasts = (): Toast[] => toasts

/** Shows a short message at the edge of the page; it leaves by itself, and sooner where the next one comes. */
export function toast (text: string, options: { tone?: Toast['tone'], action?: Toast['action'] } = {}): void {
  const shown: Toast = { id: next++, text, tone: options.tone ?? 'plain', ...(options.action === undefined ? {} : { action: options.action }) }
  toasts = [...toasts.filter(other => other.action !== undefined).slice(-1), shown]
  setTimeout(() => closeToast(shown.id), options.action === undefined ? 4500 : 9000)
}

export function closeToast (id: number): void {
  toasts = toasts.filter(shown => shown.id !== id)
}
