#!/usr/bin/env node
import { readConfig } from './config.ts'
import { createPlatform } from './platform.ts'
import { runCommand } from './run-command.ts'

const { platformUrl, siteUrl } = readConfig(process.env)
const stopped = new AbortController()
process.once('SIGINT', () => { stopped.abort() })
process.exitCode = await runCommand(process.argv.slice(2), {
  platform: createPlatform(platformUrl),
  siteUrl,
  print: line => { process.stdout.write(`${line}\n`) },
  complain: line => { process.stderr.write(`${line}\n`) },
  signal: stopped.signal
})
