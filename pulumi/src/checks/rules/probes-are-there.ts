import { at, listAt, textAt, type Json } from '../../json.ts'
import { containersIn } from '../containers.ts'
import type { Rule } from '../rule.ts'

const asked = { startupProbe: '/health/live', livenessProbe: '/health/live', readinessProbe: '/health/ready' }

/** The three probes ask the endpoints that services have, on a port that the container has, by a Host that services answer to. */
export const probesAreThere: Rule = {
  name: 'probes-are-there',
  refuse: manifests => containersIn(manifests).flatMap(({ shown, container }) =>
    Object.entries(asked).flatMap(([probe, path]) => problemsOf(container, probe, path).map(problem => `${shown}: ${problem}`)))
}

function problemsOf (container: Json, probe: string, path: string): string[] {
  const request = at(container, probe, 'httpGet')
  if (request === undefined) return [`it has no ${probe} over HTTP.`]
  const port = listAt(container, 'ports').find(port => textAt(port, 'name') === textAt(request, 'port'))
  const host = listAt(request, 'httpHeaders').find(header => textAt(header, 'name').toLowerCase() === 'host')
  return [
    ...(textAt(request, 'path') === path ? [] : [`its ${probe} asks ${textAt(request, 'path')} instead of ${path}.`]),
    ...(port === undefined ? [`its ${probe} asks a port that it has not.`] : []),
    ...(textAt(host, 'value') === `localhost:${String(at(port, 'containerPort'))}` ? [] : [`its ${probe} asks by a Host that the service refuses.`])
  ]
}
