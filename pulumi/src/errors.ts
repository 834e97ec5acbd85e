import createError from '@fastify/error'

export const ConfigWrong = createError('DRM_RENDER_CONFIG_WRONG', 'The inputs in pulumi/%s cannot be used: %s. Correct them and render again.', 500)
export const ProgramFailed = createError('DRM_RENDER_PROGRAM_FAILED', 'The program of %s failed, so nothing was written:\n%s\nCorrect it and render again.', 500)
export const ManifestsRefused = createError('DRM_RENDER_MANIFESTS_REFUSED', 'The manifests of %s break the rules, so nothing was written:\n%s\nCorrect their inputs and render again.', 500)
