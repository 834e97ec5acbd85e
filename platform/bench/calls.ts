import type { House } from './house.ts'

const rounds = 5000

/** An in-process plugin call against calling a plain function that makes the same answer. */
export async function benchCalls (house: House): Promise<void> {
  const answer = { plugin: { name: 'x', version: '1', variant: '', isolation: '', notes: [] } }
  const plain = async () => answer
  const call = async () => await house.clients.planner.describePlanner({})
  const [, ofPlain, ofCall] = [await perCall(call), await perCall(plain), await perCall(call)]
  console.log(`${'in-process plugin call'.padEnd(34)} ${ofCall.toFixed(1)} µs, plain function ${ofPlain.toFixed(2)} µs: + ${(ofCall - ofPlain).toFixed(1)} µs`)
}

/** Microseconds per call. */
async function perCall (call: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < rounds / 5; round++) await call()
  const started = performance.now()
  for (let round = 0; round < rounds; round++) await call()
  return (performance.now() - started) / rounds * 1000
}
