import type { Blueprint } from '@dream/contracts/messages'
import { readArtefact } from '../artefacts.ts'
import type { Context } from '../context.ts'
import { AppUnplanned } from '../errors.ts'
import { readApp } from '../store.ts'
import { readBlueprint, readPatch } from './read-blueprint.ts'
import type { Readers } from './wish-schema.ts'

/** How the plans in a body are read that changes an app: a patch is one of the plan that serves. */
export function plannedReaders (clients: Context['clients'], appId: string, requestId: string): Required<Readers> {
  const { generator, persistence } = clients
  return {
    blueprint: async json => await readBlueprint(json, generator, requestId),
    patch: async json => await readPatch(json, await servingPlan(persistence, appId), { generator, requestId })
  }
}

/** The Blueprint of the version that serves. Throws DRM_APP_UNKNOWN, DRM_APP_IN_BIN, DRM_APP_UNPLANNED. */
export async function servingPlan (persistence: Context['clients']['persistence'], appId: string): Promise<Blueprint> {
  const app = await readApp(persistence, appId)
  if (app.version === 0) throw new AppUnplanned(appId)
  const { version } = await persistence.getVersion({ appId, number: app.version })
  const blueprint = await readArtefact(persistence, 'blueprint', version?.blueprint ?? '')
  if (blueprint === undefined) throw new AppUnplanned(appId)
  return blueprint
}
