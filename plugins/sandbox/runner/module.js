import { own, slice } from './intrinsics.js'

/** Compiles a CommonJS text once; every call of the result runs it anew and gives its exports. */
export function compile (text, name) {
  const run = new own.Function('module', 'exports', 'require', `${text}\n//# sourceURL=${name}`)
  return () => {
    const module = { exports: {} }
    run(module, module.exports, wanted => { throw new own.Error(`An app has no modules to require, and this one wants "${wanted}".`) })
    return module.exports
  }
}

/** The app in the exports of Bundle.server. */
export function appIn (exports) {
  const app = exports.default
  if (typeof app?.fetch !== 'function') throw new own.Error('The server module exports no app: module.exports.default has no fetch.')
  return app
}

/** The static files of the bundle, as apps get them. */
export function assetsIn (payload) {
  return new Map(payload.assets.map(asset => [asset.path, { mediaType: asset.mediaType, content: payload.bytes(asset.part) }]))
}

/** An error as one line or a few, whatever was thrown. */
export function wordsOf (error, long = false) {
  try {
    if (error instanceof own.Error) return slice(long && typeof error.stack === 'string' ? error.stack : `${error.message}`, 0, 4000)
    return slice(own.String(error), 0, 4000)
  } catch {
    return 'Something was thrown that cannot be read.'
  }
}
