/** Wishes whose deletion the person declined, remembered by this browser. */
export function isKept (storage: Pick<Storage, 'getItem'>, wish: string): boolean {
  return storage.getItem(key(wish)) !== null
}

export function keep (storage: Pick<Storage, 'setItem'>, wish: string): void {
  storage.setItem(key(wish), '1')
}

function key (wish: string): string {
  return `dream.kept.${wish}`
}
