import dream from '../../index.ts'
import { refusals } from '../checks/check.ts'
import { ManifestsRefused } from '../errors.ts'
import { print, type RenderedFile } from './print.ts'
import { runProgram, type Stack } from './run-program.ts'

/** An environment and the files of gitops/<environment>, one for each of its resources. */
export interface Rendered {
  environment: string
  files: RenderedFile[]
}

/** Runs the program for each stack, one after another. Throws when a program fails or a rule refuses what it declares. */
export async function render (stacks: Stack[], program: () => void = dream): Promise<Rendered[]> {
  const rendered: Rendered[] = []
  for (const stack of stacks) {
    const declared = await runProgram(program, stack)
    const refused = await refusals(declared.map(({ manifest }) => manifest))
    if (refused.length > 0) throw new ManifestsRefused(stack.name, refused.map(({ rule, problem }) => `${rule}: ${problem}`).join('\n'))
    rendered.push({ environment: stack.name, files: print(declared, stack.name) })
  }
  return rendered
}
