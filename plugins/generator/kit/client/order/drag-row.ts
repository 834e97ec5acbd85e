const threshold = 6

/**
 * Lets the row around a handle be dragged among its neighbours, by mouse, pen or finger. `drop` is called with the place
 * it was dropped at, counted from 0. Escape ends the drag where it began.
 */
export function dragRow (drop: (to: number) => void): (handle: HTMLElement) => () => void {
  return handle => {
    let begun: { x: number, y: number, row: HTMLElement, moving: boolean } | undefined
    let to: number | undefined

    const rowsOf = (row: HTMLElement): Element[] => [...row.parentElement?.children ?? []]

    const unmark = () => document.querySelectorAll('[data-drop]').forEach(row => row.removeAttribute('data-drop'))

    const down = (event: PointerEvent) => {
      const row = handle.closest<HTMLElement>('tr, li')
      if (event.button !== 0 || row === null) return
      handle.setPointerCapture(event.pointerId)
      begun = { x: event.clientX, y: event.clientY, row, moving: false }
    }

    const drag = (event: PointerEvent) => {
      if (begun === undefined) return
      const { row } = begun
      if (!begun.moving) {
        if (Math.hypot(event.clientX - begun.x, event.clientY - begun.y) < threshold) return
        begun.moving = true
        row.dataset.held = ''
      }
      unmark()
      const rows = rowsOf(row)
      const target = document.elementsFromPoint(event.clientX, event.clientY).map(element => rows.find(each => each.contains(element))).find(each => each !== undefined)
      const [from, over] = [rows.indexOf(row), target === undefined ? -1 : rows.indexOf(target)]
      to = over === -1 || over === from ? undefined : over
      if (to !== undefined) target?.setAttribute('data-drop', to < from ? 'before' : 'after')
    }

    const end = (event: Event) => {
      if (begun === undefined) return
      const { moving, row } = begun
      const place = event.type === 'pointerup' ? to : undefined
      begun = undefined
      to = undefined
      if (!moving) return
      unmark()
      row.removeAttribute('data-held')
      handle.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => handle.removeEventListener('click', swallow, { capture: true }))
      if (place !== undefined) drop(place)
    }

    const press = (event: KeyboardEvent) => { if (event.key === 'Escape') end(event) }

    handle.addEventListener('pointerdown', down)
    handle.addEventListener('pointermove', drag)
    handle.addEventListener('pointerup', end)
    handle.addEventListener('pointercancel', end)
    handle.addEventListener('keydown', press)
    return () => {
      handle.removeEventListener('pointerdown', down)
      handle.removeEventListener('pointermove', drag)
      handle.removeEventListener('pointerup', end)
      handle.removeEventListener('pointercancel', end)
      handle.removeEventListener('keydown', press)
    }
  }
}

/** The click that ends a drag opens nothing. */
function swallow (event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
