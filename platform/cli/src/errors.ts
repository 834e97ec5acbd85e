import createError from '@fastify/error'

export const PlatformUnreachable = createError('DRM_CLI_PLATFORM_UNREACHABLE', 'Dream does not answer at %s. Start it with npm start, or set DREAM_PORT or DREAM_PLATFORM_URL to where it runs.', 503)
export const AnswerUnreadable = createError('DRM_CLI_ANSWER_UNREADABLE', 'What answers at %s is not Dream: %s. Set DREAM_PLATFORM_URL to where Dream runs.', 502)
export const ArgumentsWrong = createError('DRM_CLI_ARGUMENTS_WRONG', '%s Usage: %s', 400)
export const FileNotRead = createError('DRM_CLI_FILE_NOT_READ', 'The file %s has no blueprint or patch: %s. Name a file of JSON; dream plan "<wish>" --json prints one.', 400)
export const PatchWithoutApp = createError('DRM_CLI_PATCH_WITHOUT_APP', 'The file %s has a patch, which changes an app that is there. Say which one: --app <app>.', 400)
export const FileNotWritten = createError('DRM_CLI_FILE_NOT_WRITTEN', 'The file %s could not be written: %s. Name another one with -o.', 500)
export const AppNotFound = createError('DRM_CLI_APP_NOT_FOUND', 'No app has the id or name "%s". See the apps with: dream list', 404)
export const AppAmbiguous = createError('DRM_CLI_APP_AMBIGUOUS', 'Several apps are called "%s": %s. Say which one by its id.', 409)
