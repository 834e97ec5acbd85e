/** Every mutant, not a sample. */
process.argv.push('--long')
await import('../mutations.ts')
