import { parseDuration } from '@faultline/chaos-core';
import { z } from 'zod';
import { strictKeys } from './strictKeys';

// Values that come from environment variables are text.
const flag = z.preprocess(
  value => (value === 'true' || value === 'false' ? value === 'true' : value),
  z.boolean(),
);

const port = z.coerce.number().int().min(0).max(65535);

const address = (defaultPort: number) =>
  strictKeys({
    host: z.string().min(1).max(253).default('127.0.0.1'),
    port: port.default(defaultPort),
  });

const entityRef = z
  .string()
  .max(300)
  .regex(
    /^[a-z0-9]+:[a-z0-9._-]+\/[a-z0-9._-]+$/i,
    'write a full reference such as group:default/platform-admins',
  )
  .transform(text => text.toLocaleLowerCase('en-US'));

const name = z
  .string()
  .regex(
    /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
    'write 1–63 lower-case letters, digits and inner dashes',
  );

const origin = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const plain =
    url &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username;
  if (!plain) {
    context.addIssue(
      'write scheme, host and port only, such as https://payments.internal:8443',
    );
    return z.NEVER;
  }
  return url.origin;
});

const duration = z.string().transform((text, context) => {
  const parsed = parseDuration(text);
  if (!parsed.ok) {
    for (const problem of parsed.problems) {
      context.addIssue(`${problem.message}; ${problem.remedy}`);
    }
    return z.NEVER;
  }
  return parsed.value;
});

/** `chaos:` as an operator writes it; unknown keys are errors. */
export const chaosConfigSchema = strictKeys({
  dataDir: z.string().min(1).default('.faultline/chaos'),
  portalPath: z
    .string()
    .regex(/^\/[a-z0-9/_-]{0,200}$/i, 'write a path such as /chaos')
    .default('/chaos'),
  agents: strictKeys({
    listen: address(7010).optional(),
    enrolListen: address(7011).optional(),
    names: z.array(z.string().min(1).max(253)).max(50).default([]),
    bootstrap: z
      .array(
        strictKeys({
          name,
          kind: z.enum(['host', 'network']),
          environment: name,
        }),
      )
      .max(50)
      .default([]),
  }).prefault({}),
  access: strictKeys({
    administrators: z.array(entityRef).default([]),
    requireOwnership: flag.default(true),
    services: z.array(z.string().min(1).max(300)).default([]),
  }).prefault({}),
  probes: strictKeys({
    origins: z.array(origin).max(200).default([]),
  }).prefault({}),
  limits: strictKeys({
    maxTargets: z.coerce.number().int().min(1).max(1000).default(10),
    maxTargetPercentage: z.coerce.number().positive().max(100).default(100),
    maxFaultDuration: duration.default(30 * 60 * 1000),
  }).prefault({}),
  metrics: strictKeys({ public: flag.default(false) }).prefault({}),
});
