/** Paths that answer without a token; everything else asks for one. */
export function unauthenticatedPaths(options: {
  metricsPublic: boolean;
}): string[] {
  return ['/health', ...(options.metricsPublic ? ['/metrics'] : [])];
}
