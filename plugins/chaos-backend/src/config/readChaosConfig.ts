import type { Config } from '@backstage/config';
import type { Problem, Result } from '@faultline/chaos-core';
import type { z } from 'zod';
import type { ChaosConfig } from './ChaosConfig';
import { chaosConfigSchema } from './chaosConfigSchema';

/**
 * Reads `chaos:`. Never throws: Backstage stops the whole backend when a plugin
 * does, so what is wrong becomes problems that every route then answers with.
 */
export function readChaosConfig(config: Config): Result<ChaosConfig> {
  let written: unknown;
  try {
    written = config.getOptional('chaos') ?? {};
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          path: 'chaos',
          message: error instanceof Error ? error.message : String(error),
          remedy: 'Write chaos: as an object, or leave it out',
        },
      ],
    };
  }
  const parsed = chaosConfigSchema.safeParse(written);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.error.issues.map(issue => problemOf(issue, written)),
    };
  }
  const { limits, ...rest } = parsed.data;
  const { maxFaultDuration, ...bounds } = limits;
  return {
    ok: true,
    value: { ...rest, limits: { ...bounds, maxFaultMs: maxFaultDuration } },
  };
}

function problemOf(issue: z.core.$ZodIssue, written: unknown): Problem {
  const keys = issue.path.map(String);
  const value = keys.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    written,
  );
  const path = ['chaos', ...keys].join('.');
  return {
    path,
    ...(value !== undefined && {
      value: (JSON.stringify(value) ?? '').slice(0, 120),
    }),
    message: issue.message,
    remedy: `Correct ${path} in the app-config, then start the backend again`,
  };
}
