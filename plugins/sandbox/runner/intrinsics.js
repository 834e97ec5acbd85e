// What the runner uses of the language and of Deno, taken before any code of an app has run. An app shares this realm
// and can replace whatever is found by a name or on a prototype; what is kept here it cannot. After the app has been
// loaded the runner therefore calls no method on a value, walks no iterator, and awaits nothing that it relies on.
// Whatever Deno loads only when it is named, as the timers, is not taken here: every start would pay for it.
export const { apply } = Reflect
export const { defineProperty: define, getOwnPropertyDescriptor: describe, getPrototypeOf } = Object
export const { stringify, parse } = JSON

const free = method => (self, ...values) => apply(method, self, values)
const getter = (prototype, name) => free(describe(prototype, name).get)
const bytesPrototype = getPrototypeOf(Uint8Array.prototype)

export const slice = free(String.prototype.slice)
export const startsWith = free(String.prototype.startsWith)
export const indexOf = free(String.prototype.indexOf)
/** Of a native promise, whatever has become of Promise.prototype; throws for anything else. */
export const then = free(Promise.prototype.then)
export const listenOn = free(EventTarget.prototype.addEventListener)
export const urlOf = getter(Request.prototype, 'url')
export const headerOf = (request, name) => apply(headerGet, headersOf(request), [name])
const headersOf = getter(Request.prototype, 'headers')
const headerGet = Headers.prototype.get

export const lengthOf = getter(bytesPrototype, 'length')
export const bufferOf = getter(bytesPrototype, 'buffer')
export const offsetOf = getter(bytesPrototype, 'byteOffset')

export const own = { __proto__: null, Date, Error, Function, Promise, Request, Response, String, URL, Uint8Array }
export const milliseconds = performance.now.bind(performance)
export const exit = Deno.exit
export const read = Deno.stdin.read.bind(Deno.stdin)
export const writeSync = Deno.stdout.writeSync.bind(Deno.stdout)
const encoder = new TextEncoder()
const decoder = new TextDecoder()
export const encode = encoder.encode.bind(encoder)
export const decode = decoder.decode.bind(decoder)

// Through it an app would reach the operations of Deno that the functions above end in.
delete Deno[Deno.internal]
