import createError from '@fastify/error'

export const WishEmpty = createError('DRM_PLANNER_WISH_EMPTY', 'The wish has no words. Say in a sentence what the app is for.', 400)
export const WishTooLong = createError('DRM_PLANNER_WISH_TOO_LONG', 'The wish has %s characters and 50,000 is the most that is read. Keep what the app is for and what it holds.', 400)
export const MindUnknown = createError('DRM_PLANNER_MIND_UNKNOWN', 'There is no mind called %s. Choose one of: %s.', 500)
export const PackInvalid = createError('DRM_PLANNER_PACK_INVALID', 'The pack entry %s is not valid: %s. Correct it in plugins/planner/src/packs.', 500)
export const WishTooSlow = createError('DRM_PLANNER_WISH_TOO_SLOW', 'The wish was not read within %s seconds. Say it in fewer words.', 422)
