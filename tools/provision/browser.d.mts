/** Path of a Chrome or Chromium, or null. */
export function findBrowser(env?: NodeJS.ProcessEnv): string | null;
