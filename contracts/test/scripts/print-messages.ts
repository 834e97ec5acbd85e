import t from 'tap'
import protobuf from 'protobufjs'
import { printMessages } from '../../scripts/print-messages.ts'

function print (proto: string): string {
  const { root } = protobuf.parse(`syntax = "proto3"; package dream.v1; ${proto}`, { alternateCommentMode: true })
  root.resolveAll()
  return printMessages(root)
}

t.test('a field has the type of what is read from the wire', async t => {
  const printed = print(`
    // A dog.
    message Dog {
      // Its name.
      string name = 1;
      double weight = 2;
      optional double age = 3;
      bytes photo = 4;
      Dog mother = 5;
      repeated Dog puppies = 6;
      bool good_dog = 7;
    }
    message Nothing {}`)
  t.match(printed, `/** A dog. */
export interface Dog {
  /** Its name. */
  name: string
  weight: number
  age?: number
  photo: Uint8Array
  mother: Dog | null
  puppies: Dog[]
  goodDog: boolean
}`)
  t.match(printed, 'export type Nothing = Record<never, never>')
})

t.test('a service says what its methods take and answer', async t => {
  t.match(print('message A {} message B {} service S { rpc Ask(A) returns (B); rpc Follow(A) returns (stream B); }'), `  S: {
    Ask: { request: A, response: B, stream: false }
    Follow: { request: A, response: B, stream: true }
  }`)
})

t.test('a type without a form here is refused', async t => {
  t.throws(() => print('message A { map<string, int64> m = 1; }'))
  t.throws(() => print('message A { int64 big = 1; }'), { message: /int64/ })
})
