import { textAt } from '../../json.ts'
import { containersIn } from '../containers.ts'
import { quantity } from '../quantity.ts'
import type { Rule } from '../rule.ts'

/** Every container says how much CPU and memory it asks for and how much it gets at most. */
export const limitsAreSet: Rule = {
  name: 'limits-are-set',
  refuse: manifests => containersIn(manifests).flatMap(({ shown, container }) => ['cpu', 'memory'].flatMap(resource => {
    const request = quantity(textAt(container, 'resources', 'requests', resource))
    const limit = quantity(textAt(container, 'resources', 'limits', resource))
    if (!(request > 0) || !(limit > 0)) return [`${shown} is without a request or a limit of ${resource}.`]
    return request > limit ? [`${shown} asks for more ${resource} than its limit.`] : []
  }))
}
