export interface TreeNode {
  name: string
  path: string
  /** Undefined for a file. */
  children: TreeNode[] | undefined
}

/** The folders that paths such as "server/entities/dog.ts" make; folders before files, each in alphabetical order. */
export function fileTree (paths: readonly string[]): TreeNode[] {
  const root: TreeNode[] = []
  for (const path of paths) insert(root, path.split('/'), '')
  return sorted(root)
}

function insert (nodes: TreeNode[], [name, ...rest]: readonly string[], folder: string): void {
  if (name === undefined) return
  const path = folder === '' ? name : `${folder}/${name}`
  if (rest.length === 0) {
    nodes.push({ name, path, children: undefined })
    return
  }
  let node = nodes.find(known => known.name === name && known.children !== undefined)
  if (node?.children === undefined) {
    node = { name, path, children: [] }
    nodes.push(node)
  }
  insert(node.children ?? [], rest, path)
}

function sorted (nodes: readonly TreeNode[]): TreeNode[] {
  return nodes
    .map(node => node.children === undefined ? node : { ...node, children: sorted(node.children) })
    .sort((a, b) => Number(b.children !== undefined) - Number(a.children !== undefined) || a.name.localeCompare(b.name, 'en'))
}
