import request from 'supertest';
import { headers } from './people';
import { pauseDocument } from './shop';
import type { startControlPlane } from './startControlPlane';

/** Short ways to call a control plane, by default as an owner. */
export function callControlPlane(
  plane: () => Awaited<ReturnType<typeof startControlPlane>>,
) {
  const call = (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    as: { authorization: string } = headers.owner,
  ) => request(plane().server)[method](`/api/chaos${path}`).set(as);

  /** Saves an experiment and gives its id. */
  async function saved(name = 'payments'): Promise<string> {
    const { body } = await call('post', '/experiments').send(
      pauseDocument(name),
    );
    return body.id;
  }

  /** Plans an experiment and gives the whole answer. */
  async function planned(id: string, as = headers.owner) {
    const { body } = await call('post', `/experiments/${id}/plan`, as);
    return body;
  }

  return { call, saved, planned };
}
