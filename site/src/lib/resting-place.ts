/** Room above the newest wish, in pixels. */
const margin = 20

/** Where a conversation rests: at its end, but never past the beginning of the newest wish. All in pixels. */
export function restingPlace ({ top, height, view }: { top: number, height: number, view: number }): number {
  return Math.max(0, Math.min(top - margin, height - view))
}
