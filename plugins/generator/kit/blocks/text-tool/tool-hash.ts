import { md5, sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { TextTool } from './tool.ts'

const ways: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = { sha256, sha512, sha384, sha1, md5 }

export const hashTool: TextTool = {
  name: 'hash',
  label: 'Hash',
  input: { label: 'Your text', placeholder: 'Write or paste your text', example: 'correct horse battery staple' },
  settings: [{ key: 'way', label: 'Kind', kind: 'choice', start: 'sha256', choices: [['sha256', 'SHA-256'], ['sha384', 'SHA-384'], ['sha512', 'SHA-512'], ['sha1', 'SHA-1'], ['md5', 'MD5']] }],
  output: 'Hash',
  run ({ text }, { way }) {
    const hash = ways[String(way)] ?? sha256
    return { kind: 'text', text: bytesToHex(hash(utf8ToBytes(text.toWellFormed()))), file: `${String(way)}.txt` }
  }
}
