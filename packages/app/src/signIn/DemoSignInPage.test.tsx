import { IdentityApi } from '@backstage/core-plugin-api';
import {
  registerMswTestHooks,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { DemoSignInPage } from './DemoSignInPage';
import { rememberedUser } from './rememberedUser';

const users = [
  {
    entityRef: 'user:default/mara.lindqvist',
    displayName: 'Mara Lindqvist',
    team: 'team-checkout',
    may: 'Owns payments.',
  },
  {
    entityRef: 'user:default/ines.carvalho',
    displayName: 'Ines Carvalho',
    team: 'team-catalog',
    may: 'Owns catalog.',
  },
];
const door = 'http://localhost:7007/api/auth/demo/refresh';

const server = setupServer();

describe('DemoSignInPage', () => {
  registerMswTestHooks(server);
  afterEach(() => rememberedUser.forget());

  async function renderPage(offered = users) {
    const onSignInSuccess = jest.fn<void, [IdentityApi]>();
    await renderInTestApp(
      <DemoSignInPage onSignInSuccess={onSignInSuccess} />,
      {
        config: {
          app: { title: 'Northwind', baseUrl: 'http://localhost:7007' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { demo: { users: offered } } },
        },
      },
    );
    return onSignInSuccess;
  }

  function answerAsAsked() {
    server.use(
      http.get(door, ({ request }) => {
        const userEntityRef = request.headers.get('x-demo-user') ?? '';
        return HttpResponse.json({
          profile: { displayName: userEntityRef },
          backstageIdentity: {
            token: `header.${window.btoa('{}')}.signature`,
            identity: {
              type: 'user',
              userEntityRef,
              ownershipEntityRefs: [userEntityRef],
            },
          },
        });
      }),
    );
  }

  it('shows who there is, the team and what that user may do', async () => {
    await renderPage();

    expect(
      screen.getByRole('button', { name: 'Sign in as Ines Carvalho' }),
    ).toBeInTheDocument();
    expect(screen.getByText('team-catalog')).toBeInTheDocument();
    expect(screen.getByText('Owns catalog.')).toBeInTheDocument();
  });

  it('signs in as the chosen user and remembers the choice', async () => {
    answerAsAsked();
    const onSignInSuccess = await renderPage();

    await userEvent.click(screen.getByText('Ines Carvalho'));

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    const identity =
      await onSignInSuccess.mock.calls[0][0].getBackstageIdentity();
    expect(identity.userEntityRef).toBe('user:default/ines.carvalho');
    expect(rememberedUser.get()).toBe('user:default/ines.carvalho');
  });

  it('signs in again by itself after a reload, until the user signs out', async () => {
    answerAsAsked();
    rememberedUser.set('user:default/mara.lindqvist');
    const onSignInSuccess = await renderPage();

    await waitFor(() => expect(onSignInSuccess).toHaveBeenCalledTimes(1));
    await onSignInSuccess.mock.calls[0][0].signOut();
    expect(rememberedUser.get()).toBeUndefined();
  });

  it('says why it did not work and lets one choose somebody else', async () => {
    server.use(
      http.get(door, () =>
        HttpResponse.json(
          {
            error: {
              name: 'NotAllowedError',
              message: 'backend.listen.host is not set',
            },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    const onSignInSuccess = await renderPage();

    await userEvent.click(screen.getByText('Mara Lindqvist'));
    expect(
      await screen.findByText(/backend.listen.host is not set/),
    ).toBeInTheDocument();
    expect(onSignInSuccess).not.toHaveBeenCalled();

    await userEvent.click(screen.getByText('Choose somebody else'));
    expect(screen.getByText('Owns catalog.')).toBeInTheDocument();
  });

  it('says what to configure when there is nobody to choose', async () => {
    await renderPage([]);

    expect(screen.getByText('Nobody can sign in')).toBeInTheDocument();
  });
});
