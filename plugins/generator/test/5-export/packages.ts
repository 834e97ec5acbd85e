import t from 'tap'
import { installedVersion } from '../../src/5-export/installed-version.ts'
import { packagesOf } from '../../src/5-export/packages.ts'

t.test('finds every way to import a package, by its name', async t => {
  const text = `<script lang="ts">
  import { onMount } from 'svelte'
  import type { Series } from 'd3-shape'
  import 'a-style/theme.css'
  import {
    scaleLinear,
    scaleTime
  } from 'd3-scale'
  export { sha256 } from '@noble/hashes/sha2.js'
  const load = () => import('marked')
</script>`
  t.same([...packagesOf([['client/A.svelte', text]])].sort(), ['@noble/hashes', 'a-style', 'd3-scale', 'd3-shape', 'marked', 'svelte'])
})

t.test('takes no words, own files or modules of Node for packages', async t => {
  const text = 'import a from \'./a.ts\'\nimport { join } from \'node:path\'\nimport fs from "fs"\nexport const from = \'from\' + \'home\'\n// away from \'here\'\n'
  t.same([...packagesOf([['a.ts', text], ['README.md', 'import x from \'x\'']])], [])
})

t.test('a package that is not installed is named', async t => {
  t.match(installedVersion('svelte'), /^\d+\.\d+\.\d+/)
  t.throws(() => installedVersion('no-such-package-at-all'), /no-such-package-at-all/)
})
