import { apply, define, describe } from './intrinsics.js'

/** What checks look at an answer with. Their names stay what they are, and so does what they hold. */
const kept = ['Response', 'Headers', 'Promise', 'Array', 'String', 'RegExp', 'Number', 'Object', 'JSON']

/** Programs give their own objects properties of these names by assignment, which fails where they inherit a locked one. */
const assigned = ['constructor', 'toString', 'toLocaleString', 'valueOf', 'name', 'length', 'prototype']

/**
 * An app and its checks share a realm. What is locked the app cannot replace: a check that asks for the status of an
 * answer, or whether every item of a list is right, hears what the app has answered. Before any code of an app comes in.
 */
export function lock () {
  for (const name of kept) {
    const global = globalThis[name]
    define(globalThis, name, { value: global, writable: false, configurable: false })
    keep(global)
    if (name !== 'Object' && typeof global === 'function') keep(global.prototype)
  }
  define(globalThis, 'Error', { value: Error, writable: false, configurable: false })
  keep(Object.getPrototypeOf([][Symbol.iterator]()))
  for (const { prototype } of [Object, Array, Response]) inheritNoThen(prototype)
}

/** Whoever waits for a value asks it for its `then`: one that all inherit would answer for the app's answers. Objects may have their own. */
function inheritNoThen (prototype) {
  define(prototype, 'then', {
    get () {},
    set (value) { define(this, 'then', { __proto__: null, value, writable: true, enumerable: true, configurable: true }) },
    configurable: false
  })
}

function keep (owner) {
  for (const key of Reflect.ownKeys(owner)) {
    const property = describe(owner, key)
    if (!property.configurable || assigned.includes(key)) continue
    define(owner, key, 'value' in property ? { writable: false, configurable: false } : { configurable: false })
  }
}

/**
 * What an answer is on the wire, whatever properties of its own it was given; throws for what is none. Made before any
 * code of an app comes in.
 */
export function createAnswerReader () {
  const { Response } = globalThis
  const [status, headers, body] = ['status', 'headers', 'body'].map(name => describe(Response.prototype, name).get)
  return answer => new Response(apply(body, answer, []), { __proto__: null, status: apply(status, answer, []), headers: apply(headers, answer, []) })
}
