import { render, screen } from '@testing-library/react';
import { App } from './App';

describe('App', () => {
  it('asks who one is before anything else', async () => {
    process.env = {
      ...process.env,
      APP_CONFIG: [
        {
          context: 'test',
          data: {
            app: { title: 'Northwind', baseUrl: 'http://localhost:7007' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: {
              providers: {
                demo: {
                  users: [
                    {
                      entityRef: 'user:default/mara.lindqvist',
                      displayName: 'Mara Lindqvist',
                      team: 'team-checkout',
                      may: 'Owns payments.',
                    },
                  ],
                },
              },
            },
          },
        },
      ] as unknown as string,
    };

    render(App.createRoot());

    expect(
      await screen.findByText('Mara Lindqvist', undefined, { timeout: 10_000 }),
    ).toBeInTheDocument();
  });
});
