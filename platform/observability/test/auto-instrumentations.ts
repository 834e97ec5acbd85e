import { createRequire } from 'node:module'
import t from 'tap'
import { autoInstrumentations } from '../src/auto-instrumentations.ts'

const wanted = { '@opentelemetry/instrumentation-http': {}, '@opentelemetry/instrumentation-undici': {} }

t.test('only what is named is made, and made anew at every call', async t => {
  for (const _ of [1, 2]) t.same((await autoInstrumentations(wanted)).map(({ instrumentationName }) => instrumentationName), Object.keys(wanted))
})

t.test('packages of other instrumentations are not loaded', async t => {
  await autoInstrumentations(wanted)
  const loaded = Object.keys(createRequire(import.meta.url).cache).filter(path => /@opentelemetry.(instrumentation|resource-detector)-/.test(path))
  t.notSame(loaded, [])
  t.same(loaded.filter(path => !/instrumentation-(http|undici)/.test(path)), [])
})
