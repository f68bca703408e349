/** Asks a condition every few milliseconds until it holds; false when it did not in time. Times in milliseconds. @public */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  options: { withinMs: number; everyMs?: number },
): Promise<boolean> {
  const end = performance.now() + options.withinMs;
  for (;;) {
    if (await condition()) return true;
    if (performance.now() >= end) return false;
    await new Promise(resolve => setTimeout(resolve, options.everyMs ?? 10));
  }
}
