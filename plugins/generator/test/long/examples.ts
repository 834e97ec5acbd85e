/** Every example on both screens and in both schemes. */
process.argv.push('--long')
await import('../examples.ts')
