import createError from '@fastify/error'

export const PluginUnknown = createError('DRM_HOST_PLUGIN_UNKNOWN', 'The plugin %s for %s cannot be loaded: %s. Install the package, or name another one in dream.config.ts.', 500)
export const PluginSilent = createError('DRM_HOST_PLUGIN_SILENT', 'The plugin %s was loaded for %s but serves %s. Its plugin must call app.serve with that kind.', 500)
export const KindServedTwice = createError('DRM_HOST_KIND_SERVED_TWICE', 'Two plugins of this host serve %s. Name one of them in dream.config.ts.', 500)
export const KindNotServed = createError('DRM_HOST_KIND_NOT_SERVED', 'No plugin of this host serves %s. Name one in dream.config.ts, or give the address of a service with `at`.', 500)
export const TokenMissing = createError('DRM_HOST_TOKEN_MISSING', 'A service listens only with a token. Set DREAM_SERVICE_TOKEN to the same long random text for every service.', 500)
export const CallerRefused = createError('DRM_HOST_CALLER_REFUSED', 'This port is for services of Dream, not for %s. Use the platform\'s address.', 403)
