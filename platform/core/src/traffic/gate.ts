export interface GateOptions {
  /** Inside at once: of one app, and of one address in one app. */
  perApp: number
  perAddress: number
  /** May wait for room in one app, and for how long. */
  queue: number
  waitMs: number
}

/** Lets a bounded number of an app's requests in; so one visitor can neither drown an app nor take all of its room. */
export interface Gate {
  /** Calls `go` at once or when there is room, or `full`. What it returns is called when the request has ended, in any case. */
  enter (appId: string, address: string, go: () => void, full: () => void): () => void
}

interface Waiting {
  address: string
  go: () => void
}

interface Room {
  inside: number
  of: Map<string, number>
  queue: Set<Waiting>
}

export function createGate ({ perApp, perAddress, queue, waitMs }: GateOptions): Gate {
  const rooms = new Map<string, Room>()

  function hasRoom ({ inside, of }: Room, address: string): boolean {
    return inside < perApp && (of.get(address) ?? 0) < perAddress
  }

  function add (room: Room, address: string, difference: number): void {
    room.inside += difference
    const count = (room.of.get(address) ?? 0) + difference
    if (count > 0) room.of.set(address, count)
    else room.of.delete(address)
  }

  return {
    enter (appId, address, go, full) {
      const room = rooms.get(appId) ?? { inside: 0, of: new Map<string, number>(), queue: new Set<Waiting>() }
      rooms.set(appId, room)
      let state: 'waiting' | 'inside' | 'gone' = 'waiting'
      let timer: NodeJS.Timeout | undefined
      const waiting: Waiting = {
        address,
        go () {
          clearTimeout(timer)
          room.queue.delete(waiting)
          state = 'inside'
          add(room, address, 1)
          go()
        }
      }

      function leave (): void {
        if (state === 'gone') return
        clearTimeout(timer)
        room.queue.delete(waiting)
        if (state === 'inside') add(room, address, -1)
        state = 'gone'
        for (const next of room.queue) {
          if (hasRoom(room, next.address)) next.go()
        }
        if (room.inside === 0 && room.queue.size === 0 && rooms.get(appId) === room) rooms.delete(appId)
      }

      if (hasRoom(room, address)) waiting.go()
      else if (room.queue.size >= queue) {
        leave()
        full()
      } else {
        room.queue.add(waiting)
        timer = setTimeout(() => {
          leave()
          full()
        }, waitMs)
      }
      return leave
    }
  }
}
