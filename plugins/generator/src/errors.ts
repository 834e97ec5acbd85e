import createError from '@fastify/error'

export const BlueprintMissing = createError('DRM_GENERATOR_BLUEPRINT_MISSING', 'There is no Blueprint in the request, so there is nothing to make. Send one.', 400)
export const CodeMissing = createError('DRM_GENERATOR_CODE_MISSING', 'There is no Code in the request, so there is nothing to bundle. Send what Generate gave.', 400)
export const CodeTooLarge = createError('DRM_GENERATOR_CODE_TOO_LARGE', 'The Code has %s files of %s characters, more than an app may have. Leave out what does not belong to the app.', 413)
