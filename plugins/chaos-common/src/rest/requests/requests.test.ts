import {
  attestRunRequestSchema,
  createHaltRequestSchema,
  createJoinTokenRequestSchema,
  instantiateTemplateRequestSchema,
  runQuerySchema,
  startRunRequestSchema,
} from '.';

describe('request schemas', () => {
  it('reads several phases from a comma or from repetition', () => {
    expect(runQuerySchema.parse({ phase: 'queued,active' })).toEqual({
      phase: ['queued', 'active'],
      limit: 20,
    });
    expect(runQuerySchema.parse({ phase: ['queued'] }).phase).toEqual([
      'queued',
    ]);
  });

  it.each([
    ['an unknown phase', { phase: 'running' }],
    ['an unknown filter', { entity: 'component:default/payments' }],
    ['zero rows', { limit: '0' }],
    ['101 rows', { limit: '101' }],
    ['a short reference', { entityRef: 'payments' }],
  ])('refuses %s', (_name, query) => {
    expect(runQuerySchema.safeParse(query).success).toBe(false);
  });

  it('makes references lower case', () => {
    expect(
      runQuerySchema.parse({ entityRef: 'Component:default/Payments' })
        .entityRef,
    ).toBe('component:default/payments');
  });

  it('launches only with a whole hash', () => {
    expect(
      startRunRequestSchema.safeParse({ experimentId: 'e', targetsHash: 'abc' })
        .success,
    ).toBe(false);
  });

  it('refuses a scope with a field of another kind', () => {
    expect(
      createHaltRequestSchema.safeParse({
        scope: { kind: 'everything', runId: 'r' },
      }).success,
    ).toBe(false);
  });

  it('refuses control characters in what is kept', () => {
    const halt = (reason: string, environment = 'demo') =>
      createHaltRequestSchema.safeParse({
        scope: { kind: 'environment', environment },
        reason,
      }).success;
    expect(halt('seen enough\nof it')).toBe(true);
    expect(halt('seen\u0000enough')).toBe(false);
    expect(halt('seen enough', 'de\u0000mo')).toBe(false);
  });

  it('asks for a reason where somebody will ask why', () => {
    expect(
      attestRunRequestSchema.safeParse({
        attemptId: 'a'.repeat(26),
        statement: 'absent',
        reason: '  ',
      }).success,
    ).toBe(false);
  });

  it('takes agent names that fit in a certificate and a file name', () => {
    const token = { kind: 'host', environment: 'demo' };
    expect(
      createJoinTokenRequestSchema.safeParse({ ...token, name: '../etc' })
        .success,
    ).toBe(false);
    expect(
      createJoinTokenRequestSchema.safeParse({ ...token, name: 'local-host' })
        .success,
    ).toBe(true);
  });

  it('lets a template be used without parameters', () => {
    expect(
      instantiateTemplateRequestSchema.parse({
        entityRef: 'component:default/payments',
      }).parameters,
    ).toEqual({});
  });
});
