import type { Config } from '@backstage/config';
import type { Result } from '@faultline/chaos-core';
import type { ChaosConfig } from './ChaosConfig';
import { chaosConfigSchema } from './chaosConfigSchema';
import { configProblems } from './configProblems';

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
      problems: parsed.error.issues.flatMap(issue =>
        configProblems(issue, written),
      ),
    };
  }
  const { limits, ...rest } = parsed.data;
  const { maxFaultDuration, ...bounds } = limits;
  return {
    ok: true,
    value: { ...rest, limits: { ...bounds, maxFaultMs: maxFaultDuration } },
  };
}
