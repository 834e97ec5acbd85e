interface Drag {
  /** A card was dropped on another column. */
  move (card: string, column: string): void
  /** The column under the pointer and the card that is held; both undefined when the drag is over. */
  hover (column: string | undefined, card?: string): void
}

const threshold = 6

/**
 * Lets the elements with data-card inside be dragged onto those with data-column, by mouse or pen; a finger scrolls, and
 * moves cards by their menu.
 */
export function dragCards ({ move, hover }: Drag): (board: HTMLElement) => () => void {
  return board => {
    let dragged: { card: HTMLElement, x: number, y: number, started: boolean } | undefined

    const columnAt = (event: PointerEvent) => document.elementsFromPoint(event.clientX, event.clientY)
      .filter(element => dragged?.card.contains(element) !== true)
      .map(element => element.closest<HTMLElement>('[data-column]')).find(column => column !== null)?.dataset.column

    const down = (event: PointerEvent) => {
      if (event.button !== 0 || event.pointerType === 'touch' || !(event.target instanceof Element) || event.target.closest('select, button') !== null) return
      const card = event.target.closest<HTMLElement>('[data-card]')
      if (card !== null) dragged = { card, x: event.clientX, y: event.clientY, started: false }
    }

    const drag = (event: PointerEvent) => {
      if (dragged === undefined) return
      const [x, y] = [event.clientX - dragged.x, event.clientY - dragged.y]
      if (!dragged.started && Math.hypot(x, y) < threshold) return
      if (!dragged.started) {
        dragged.started = true
        dragged.card.classList.add('dragged')
        dragged.card.setPointerCapture(event.pointerId)
      }
      dragged.card.style.translate = `${x}px ${y}px`
      hover(columnAt(event), dragged.card.dataset.card)
    }

    const drop = (event: PointerEvent) => {
      if (dragged === undefined) return
      const { card, started } = dragged
      const column = event.type === 'pointerup' && started ? columnAt(event) : undefined
      dragged = undefined
      if (!started) return
      card.classList.remove('dragged')
      card.style.translate = ''
      hover(undefined)
      board.addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => board.removeEventListener('click', swallow, { capture: true }))
      if (column !== undefined && card.dataset.card !== undefined) move(card.dataset.card, column)
    }

    board.addEventListener('pointerdown', down)
    board.addEventListener('pointermove', drag)
    board.addEventListener('pointerup', drop)
    board.addEventListener('pointercancel', drop)
    return () => {
      board.removeEventListener('pointerdown', down)
      board.removeEventListener('pointermove', drag)
      board.removeEventListener('pointerup', drop)
      board.removeEventListener('pointercancel', drop)
    }
  }
}

/** The click that ends a drag opens nothing. */
function swallow (event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
