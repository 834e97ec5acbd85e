import { join } from 'node:path'
import protobuf from 'protobufjs'

/** All protos of `folder` in one reflection root, with their comments. */
export function loadProtos (folder: string, names: string[]): protobuf.Root {
  const root = new protobuf.Root()
  root.resolvePath = (_origin, target) => join(folder, target)
  root.loadSync(names, { alternateCommentMode: true })
  root.resolveAll()
  return root
}
