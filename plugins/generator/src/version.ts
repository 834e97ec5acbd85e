import manifest from '../package.json' with { type: 'json' }

export const generatorVersion = manifest.version
export const generatorName = manifest.name
