import createError from '@fastify/error'

// The API: what a caller sent.
export const RouteUnknown = createError('DRM_API_ROUTE_UNKNOWN', 'There is nothing at %s %s. See /v1/openapi.json for the calls.', 404)
export const MethodNotAllowed = createError('DRM_API_METHOD_NOT_ALLOWED', '%s cannot be called with %s. Use %s.', 405)
export const BodyInvalid = createError('DRM_API_BODY_INVALID', 'The body cannot be used: %s. See /v1/openapi.json for its form.', 400)
export const QueryInvalid = createError('DRM_API_QUERY_INVALID', 'The address cannot be used: %s. See /v1/openapi.json for its parts.', 400)
export const JsonInvalid = createError('DRM_API_JSON_INVALID', 'The body is not valid JSON. Correct it and send it again.', 400)
export const BodyTooLarge = createError('DRM_API_BODY_TOO_LARGE', 'The body is larger than %s bytes. Send less.', 413)
export const MediaTypeUnsupported = createError('DRM_API_MEDIA_TYPE_UNSUPPORTED', 'Bodies of the type %s are not read here. Send application/json.', 415)
export const WishEmpty = createError('DRM_API_WISH_EMPTY', 'The wish is empty. Say in a sentence or two what the app is for.', 400)
export const WishTooLong = createError('DRM_API_WISH_TOO_LONG', 'The wish has %s characters, and 50,000 are the most. Shorten it.', 413)
export const LocaleUnknown = createError('DRM_API_LOCALE_UNKNOWN', '"%s" is no locale. Send a BCP 47 name such as "en-GB", or leave it out.', 400)
export const TimeZoneUnknown = createError('DRM_API_TIME_ZONE_UNKNOWN', '"%s" is no time zone. Send an IANA name such as "Europe/Berlin", or leave it out.', 400)
export const IdempotencyKeyInvalid = createError('DRM_API_IDEMPOTENCY_KEY_INVALID', 'The Idempotency-Key must have 1 to 255 printable characters. Send another one, or none.', 400)
export const IdempotencyKeyReused = createError('DRM_API_IDEMPOTENCY_KEY_REUSED', 'The Idempotency-Key was sent before with another request. Use a new key for a new request.', 422)
export const RateLimited = createError('DRM_API_RATE_LIMITED', 'There were too many changes in the last minute. Try again in %s seconds.', 429)
export const StreamsExhausted = createError('DRM_API_STREAMS_EXHAUSTED', 'Too many event streams are open. Close one, or try again in some seconds.', 503)
export const RequestRefused = createError('DRM_API_REQUEST_REFUSED', 'The request cannot be answered: %s. Correct it and send it again.', 400)
export const InternalError = createError('DRM_API_INTERNAL', 'Something broke inside Dream. Try again; the log has the details under this request id.', 500)

// Who may call.
export const HostUnknown = createError('DRM_HOST_UNKNOWN', 'The platform does not answer to the host "%s". Use its own address, or add the name to DREAM_KNOWN_HOSTS.', 421)
export const OriginForeign = createError('DRM_ORIGIN_FOREIGN', 'Pages of %s may not call the platform. Add the origin to DREAM_ALLOWED_ORIGINS to let them.', 403)

// Apps and their versions.
export const AppUnknown = createError('DRM_APP_UNKNOWN', 'There is no app "%s". GET /v1/apps lists the apps.', 404)
export const AppInBin = createError('DRM_APP_IN_BIN', 'The app "%s" is in the bin. Restore it first: POST /v1/apps/%s/restore.', 410)
export const AppNotInBin = createError('DRM_APP_NOT_IN_BIN', 'The app "%s" is not in the bin. There is nothing to restore.', 409)
export const AppBusy = createError('DRM_APP_BUSY', 'The app "%s" was changed by others again and again. Try again.', 409)
export const VersionUnknown = createError('DRM_VERSION_UNKNOWN', 'The app "%s" has no version %s. GET /v1/apps/%s/versions lists its versions.', 404)
export const VersionServing = createError('DRM_VERSION_SERVING', 'Version %s is the one that serves. Choose an older one.', 409)
export const SnapshotMissing = createError('DRM_VERSION_SNAPSHOT_MISSING', 'The data that version %s had is not kept any more. Send {"data":"now"} to take the present data along.', 409)
export const ArtefactUnknown = createError('DRM_ARTEFACT_UNKNOWN', 'The %s of version %s is not kept. The version is older than this installation keeps artefacts.', 404)

// App traffic.
export const TrafficAppUnknown = createError('DRM_TRAFFIC_APP_UNKNOWN', 'There is no app at this address.', 404)
export const TrafficAppDeleted = createError('DRM_TRAFFIC_APP_DELETED', 'This app was deleted. Its owner can take it out of the bin for 30 days.', 410)
export const TrafficAppUnmade = createError('DRM_TRAFFIC_APP_UNMADE', 'This app is still being made. Try again in a moment.', 503)
export const TrafficAppUnavailable = createError('DRM_TRAFFIC_APP_UNAVAILABLE', 'This app did not start. Its owner finds the reason in its log.', 503)
export const TrafficQueueFull = createError('DRM_TRAFFIC_QUEUE_FULL', 'Too many requests wait for this app. Try again in a moment.', 503)
export const TrafficTimeout = createError('DRM_TRAFFIC_TIMEOUT', 'This app did not answer in time.', 504)
export const TrafficBroken = createError('DRM_TRAFFIC_BROKEN', 'This app broke off while it answered.', 502)
export const TrafficPathReserved = createError('DRM_TRAFFIC_PATH_RESERVED', 'Nothing of this app is below /.dream/. Use another address.', 404)
export const TrafficBodyTooLarge = createError('DRM_TRAFFIC_BODY_TOO_LARGE', 'The request is larger than apps accept.', 413)
