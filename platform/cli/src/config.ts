export interface Config {
  /** Address of the platform, without a slash at the end. */
  platformUrl: string
  /** Where the site answers. */
  siteUrl: string
}

/** What the environment says to the command line: where Dream runs, or which ports it has been moved to. */
export function readConfig (environment: NodeJS.ProcessEnv): Config {
  const { DREAM_PLATFORM_URL, DREAM_PORT, DREAM_URL, DREAM_SITE_PORT } = environment
  return {
    platformUrl: address(DREAM_PLATFORM_URL) ?? `http://127.0.0.1:${DREAM_PORT || '8080'}`,
    siteUrl: address(DREAM_URL) ?? `http://127.0.0.1:${DREAM_SITE_PORT || '3000'}`
  }
}

function address (text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text.replace(/\/+$/, '')
}
