import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoAuthModule } from './demoAuthModule';

const mara = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mara.lindqvist', namespace: 'default' },
  spec: { memberOf: ['team-checkout'] },
  relations: [{ type: 'memberOf', targetRef: 'group:default/team-checkout' }],
};

async function startPortal(host: string) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      demoAuthModule,
      catalogServiceMock.factory({ entities: [mara] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:7007' },
          backend: { baseUrl: 'http://localhost:7007', listen: { host } },
          auth: {
            providers: {
              demo: {
                users: [
                  {
                    entityRef: 'user:default/mara.lindqvist',
                    displayName: 'Mara Lindqvist',
                  },
                ],
              },
            },
          },
        },
      }),
    ],
  });
  return request(server);
}

const door = '/api/auth/demo/refresh';

describe('the demo sign-in', () => {
  it('signs in as a user of the demonstration, with the groups of that user', async () => {
    const portal = await startPortal('127.0.0.1');

    const answer = await portal.get(door).set('x-demo-user', 'mara.lindqvist');

    expect(answer.status).toBe(200);
    expect(answer.body.profile.displayName).toBe('Mara Lindqvist');
    expect(answer.body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/mara.lindqvist',
      ownershipEntityRefs: [
        'user:default/mara.lindqvist',
        'group:default/team-checkout',
      ],
    });
  });

  it('refuses a user who is not on the list', async () => {
    const portal = await startPortal('127.0.0.1');

    const answer = await portal.get(door).set('x-demo-user', 'somebody.else');

    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('user:default/somebody.else');
    expect(answer.body.error.message).toContain('user:default/mara.lindqvist');
  });

  it('refuses when no user was chosen', async () => {
    const portal = await startPortal('127.0.0.1');

    const answer = await portal.get(door);

    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('x-demo-user');
  });

  it('refuses a host name that is not of this machine', async () => {
    const portal = await startPortal('127.0.0.1');

    const answer = await portal
      .get(door)
      .set('x-demo-user', 'mara.lindqvist')
      .set('host', 'rebound.example:7007');

    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('rebound.example');
  });

  it('refuses everybody when other machines can reach the backend', async () => {
    const portal = await startPortal('0.0.0.0');

    const answer = await portal.get(door).set('x-demo-user', 'mara.lindqvist');

    expect(answer.status).toBe(403);
    expect(answer.body.error.message).toContain('backend.listen.host');
  });
});
