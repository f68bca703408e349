import { createTopology } from './createTopology.ts';

describe('createTopology', () => {
  it('counts every port from the base and gives none twice', () => {
    const { instances, routes, load, status } = createTopology({
      portBase: 7100,
    });
    const endpoints = [
      ...instances.map(({ listen }) => listen),
      ...routes.map(({ listen }) => listen),
      load,
      status,
    ];
    const ports = endpoints.map(({ port }) => port);

    expect(ports).toEqual([
      7101, 7111, 7112, 7121, 7131, 7141, 7171, 7172, 7173, 7174, 7175, 7151,
      7161,
    ]);
    expect(endpoints.every(({ host }) => host === '127.0.0.1')).toBe(true);
  });

  it('describes a route as caller, callee and the labels of the caller', () => {
    const { routes } = createTopology({ portBase: 7100 });

    expect(routes).toContainEqual({
      name: 'payments-to-ledger',
      listen: { host: '127.0.0.1', port: 7173 },
      upstream: { host: '127.0.0.1', port: 7121 },
      from: 'component:default/payments',
      to: 'component:default/ledger',
      labels: { app: 'payments', to: 'ledger' },
    });
  });

  it('leads calls through the proxy, to both instances of payments', () => {
    const { instances } = createTopology({ portBase: 7100 });
    const portsOf = (name: string) =>
      Object.values(
        instances.find(({ instance }) => instance === name)?.calls ?? {},
      )
        .flat()
        .map(({ port }) => port);

    expect(portsOf('storefront-1')).toEqual([7171, 7172, 7174]);
    expect(portsOf('payments-1')).toEqual([7173]);
    expect(portsOf('payments-2')).toEqual([7173]);
    expect(portsOf('catalog-1')).toEqual([7175]);
    expect(portsOf('ledger-1')).toEqual([]);
    expect(portsOf('cache-1')).toEqual([]);
  });

  it('leads calls straight to the services when it is direct', () => {
    const { instances } = createTopology({ portBase: 7100, direct: true });

    expect(instances[0].calls).toEqual({
      payments: [
        { host: '127.0.0.1', port: 7111 },
        { host: '127.0.0.1', port: 7112 },
      ],
      catalog: [{ host: '127.0.0.1', port: 7131 }],
    });
  });
});
