import type { Blueprint, Bundle, Code } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions } from './tools.ts'

export interface BundleInput {
  code: Code
  blueprint: Blueprint
  /** The Blueprint the app's data belongs to. */
  previous: Blueprint | undefined
  allowDataLoss: boolean
}

/** The built app. A migration that would lose data stops here unless the person agreed to it. */
export async function bundleCode (tools: Tools, { code, blueprint, previous, allowDataLoss }: BundleInput): Promise<Bundle | Stopped> {
  const answer = await attempt('generator', tools, async () =>
    await tools.clients.generator.bundle({ code, blueprint, ...(previous && { previous }) }, callOptions(tools, 60_000)))
  if (isStopped(answer)) return answer
  const errors = errorsOf(answer.findings)
  if (errors.length > 0) return { stopped: errors }
  if (answer.bundle === null) return { stopped: [problem('bundle-missing', 'The generator built no app of the code and said no reason.')] }
  const loses = answer.bundle.migration?.loses ?? []
  if (loses.length > 0 && !allowDataLoss) {
    return { stopped: [problem('data-would-be-lost', `This deletes ${named(loses, previous)}.`, 'Agree to it, or wish for something else.', loses.join(', '))] }
  }
  return answer.bundle
}

/** "the price of walks, the clients and what is in them": what the ids of entities and fields are called in the app. */
function named (ids: string[], blueprint: Blueprint | undefined): string {
  let several = false
  const names = ids.flatMap(id => {
    const entity = blueprint?.entities.find(entity => entity.id === id || entity.fields.some(field => field.id === id))
    const field = entity?.fields.find(field => field.id === id)
    if (entity === undefined) return [id]
    if (field === undefined) {
      several = true
      return [`the ${inSentence(entity.plural)}`]
    }
    return ids.includes(entity.id) ? [] : [`the ${inSentence(field.name)} of ${inSentence(entity.plural)}`]
  })
  return `${names.join(', ')} and what is in ${several || names.length > 1 ? 'them' : 'it'}`
}

/** Names begin small inside a sentence, unless they are written in capitals. */
function inSentence (name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
