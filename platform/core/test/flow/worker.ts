import { pino } from 'pino'
import t, { type Test } from 'tap'
import type { Job } from '@dream/contracts/messages'
import { serveForTest } from '@dream/host/serve-for-test'
import { createWorkers } from '../../src/flow/worker.ts'

async function open (t: Test) {
  const { client, close } = await serveForTest('Persistence', '@dream/persistence', { driver: 'sqlite' }, 'in process')
  t.teardown(close)
  const finished: string[] = []
  const finish = async (id: string) => { await client.commit({ finishedJobs: [id] }); finished.push(id) }
  for (const id of ['aaaaaaaaaa', 'bbbbbbbbbb']) await client.commit({ app: { id } })
  const put = async (id: string, appId: string) => { await client.commit({ putJobs: [{ id, appId, kind: 'change' }] }) }
  const workers = (work: (job: Job, signal: AbortSignal) => Promise<void>) => createWorkers({ persistence: client, log: pino({ level: 'silent' }), name: 'test', work })
  return { client, finished, finish, put, workers }
}

async function until (condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1000 && !condition(); tries++) await new Promise(resolve => setTimeout(resolve, 10))
}

t.test('jobs of one app are done one after the other, those of others meanwhile', async t => {
  const { finish, finished, put, workers } = await open(t)
  const log: string[] = []
  const crew = workers(async job => {
    log.push(`begin ${job.id}`)
    await new Promise(resolve => setTimeout(resolve, 40))
    log.push(`end ${job.id}`)
    await finish(job.id)
  })
  await put('job-1', 'aaaaaaaaaa')
  await put('job-2', 'aaaaaaaaaa')
  await put('job-3', 'bbbbbbbbbb')
  await crew.start()
  await until(() => finished.length === 3)
  await crew.stop()
  t.ok(log.indexOf('end job-1') < log.indexOf('begin job-2'))
  t.ok(log.indexOf('begin job-3') < log.indexOf('end job-1'))
})

t.test('what a stopped crew had begun is taken up by the next of the same name, in its order', async t => {
  const { finish, finished, put, workers } = await open(t)
  const begun: string[] = []
  const first = workers(async (job, signal) => {
    begun.push(job.id)
    await new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(signal.reason) }) })
  })
  await put('job-1', 'aaaaaaaaaa')
  await put('job-2', 'aaaaaaaaaa')
  await first.start()
  await until(() => begun.length > 0)
  await first.stop()
  t.same(begun, ['job-1'])
  const second = workers(async job => { await finish(job.id) })
  await second.start()
  await until(() => finished.length === 2)
  await second.stop()
  t.same(finished, ['job-1', 'job-2'])
})

t.test('a cancelled job ends and is not begun again', async t => {
  const { client, put, workers } = await open(t)
  let begun = 0
  const crew = workers(async (_job, signal) => {
    begun++
    await new Promise((_resolve, reject) => { signal.addEventListener('abort', () => { reject(signal.reason) }) })
  })
  await put('job-1', 'aaaaaaaaaa')
  await crew.start()
  await until(() => begun > 0)
  crew.cancel('aaaaaaaaaa')
  await new Promise(resolve => setTimeout(resolve, 50))
  await crew.stop()
  t.equal(begun, 1)
  t.equal((await client.takeJob({ worker: 'another', leaseMs: 1000 })).job, null)
})
