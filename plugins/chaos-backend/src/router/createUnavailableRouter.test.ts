import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { createUnavailableRouter } from './createUnavailableRouter';

describe('a plugin that cannot work', () => {
  const app = express().use(
    createUnavailableRouter({
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
      userInfo: mockServices.userInfo(),
      problems: [
        {
          path: 'chaos.agents.listen.port',
          value: '70000',
          message: 'is above 65535',
          remedy: 'Correct it in the app-config',
        },
      ],
    }),
  );

  it.each(['/runs', '/overview', '/openapi.json', '/anything'])(
    'answers %s with what is wrong and what to do',
    async path => {
      const response = await request(app)
        .get(path)
        .set('authorization', mockCredentials.user.header());
      expect(response.status).toBe(503);
      expect(response.body).toMatchObject({
        error: {
          message:
            'chaos.agents.listen.port: is above 65535. Correct it in the app-config',
        },
        problems: [{ path: 'chaos.agents.listen.port', value: '70000' }],
      });
    },
  );

  it('says so in its health, and nothing else to strangers', async () => {
    expect((await request(app).get('/health')).status).toBe(503);
    const stranger = await request(app).get('/runs');
    expect(stranger.status).not.toBe(503);
    expect(stranger.text).not.toContain('70000');
  });
});
