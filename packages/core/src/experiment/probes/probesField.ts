import { z } from 'zod';
import { joinSentences } from '../../problem/joinSentences';
import type { ProbeSpec } from '../../probe/types';
import { checkProbe } from './checkProbe';
import { probeField } from './probeField';
import { toProbeSpec } from './toProbeSpec';

/** A list of probes with different names, as an experiment or an annotation holds it. */
export const probesField = z
  .array(probeField)
  .max(50)
  .transform((probes, context): ProbeSpec[] => {
    const names = new Set<string>();
    probes.forEach((probe, index) => {
      const problems = checkProbe(probe);
      if (names.has(probe.name)) {
        problems.push({
          field: 'name',
          message: `Two probes are called ${probe.name}`,
          remedy: 'Give each its own name.',
        });
      }
      names.add(probe.name);
      for (const { field, message, remedy } of problems) {
        context.issues.push({
          code: 'custom',
          path: [index, field],
          input: probe,
          message: joinSentences(message, remedy),
        });
      }
    });
    return probes.map(toProbeSpec);
  });
