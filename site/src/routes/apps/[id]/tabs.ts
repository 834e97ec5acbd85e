import type { IconName } from '#lib/components/icon.svelte'

export const tabs = [
  { id: 'preview', label: 'Preview', icon: 'preview' },
  { id: 'plan', label: 'Plan', icon: 'plan' },
  { id: 'code', label: 'Code', icon: 'code' },
  { id: 'data', label: 'Data', icon: 'data' },
  { id: 'checks', label: 'Checks', icon: 'check' },
  { id: 'logs', label: 'Logs', icon: 'logs' },
  { id: 'versions', label: 'Versions', icon: 'versions' }
] as const satisfies readonly { id: string, label: string, icon: IconName }[]

export type TabId = typeof tabs[number]['id']

/** The tab an address names; the preview when it names none. */
export function tabOf (name: string | null): TabId {
  return tabs.find(tab => tab.id === name)?.id ?? 'preview'
}
