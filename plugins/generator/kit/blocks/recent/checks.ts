import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { ask, idsOf } from '../../checks/ask.ts'
import { addExample, type Examples } from '../../checks/examples.ts'
import { expectSame } from '../../checks/expect.ts'

export function showsNewest (examples: Examples, entity: string, { block, title, limit }: { block: string, title: string, limit: number }): AcceptanceCheck {
  return {
    name: `"${title}" shows the newest first`,
    element: block,
    async run (app) {
      const ids: string[] = []
      for (let count = 0; count <= Math.min(limit, 3); count++) ids.unshift((await addExample(app, examples, entity)).id)
      expectSame(idsOf((await ask(app, block)).items), ids.slice(0, limit), title)
    }
  }
}
