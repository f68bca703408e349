const READINESS = '/.backstage/health/v1/readiness';

/** @param {number} port */
export function portalAddress(port) {
  return `http://localhost:${port}`;
}

/**
 * Whether the portal serves its pages and says itself that it is ready.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export async function portalAnswers(port) {
  return (await answers(port, READINESS)) && answers(port, '/');
}

/**
 * Whether the backend says that it is ready, with or without pages.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function backendAnswers(port) {
  return answers(port, READINESS);
}

/**
 * @param {number} port
 * @param {string} path
 * @returns {Promise<boolean>} whether the answer is a 200
 */
export async function answers(port, path) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(2000),
    });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}
