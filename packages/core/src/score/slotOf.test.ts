import { parseExperimentObject } from '../experiment/parseExperimentObject';
import type { Experiment } from '../experiment/types';
import { getTemplate } from '../template/getTemplate';
import { profileFor } from './profileFor';
import { slotOf } from './slotOf';
import { sampleFacts } from './testing/sampleFacts';

const facts = sampleFacts();
const profile = profileFor(facts);

function experimentOf(
  template: string,
  parameters: Record<string, unknown>,
): Experiment {
  const given = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [key, String(value)]),
  );
  const document = getTemplate(template)?.instantiate(facts, given);
  const parsed = parseExperimentObject(document?.ok && document.value);
  if (!parsed.ok) {
    throw new Error(JSON.stringify([document, parsed]));
  }
  return parsed.value.experiment;
}

describe('slotOf', () => {
  it.each(profile.slots.map(slot => [slot.title, slot] as const))(
    'finds the slot of “%s” in the experiment that its template makes',
    (_, slot) => {
      const experiment = experimentOf(slot.template, slot.parameters);
      expect(slotOf(profile, experiment)).toEqual(slot);
    },
  );

  it('finds none once the experiment does something else', () => {
    const experiment = experimentOf('kill-one-instance', {});
    const [[action]] = experiment.steps;
    expect(
      slotOf(profile, { ...experiment, template: undefined }),
    ).toBeUndefined();
    expect(
      slotOf(profile, { ...experiment, template: 'nothing' }),
    ).toBeUndefined();
    expect(
      slotOf(profile, { ...experiment, steps: [[action], [action]] }),
    ).toBeUndefined();
    expect(
      slotOf(profile, {
        ...experiment,
        steps: [[{ ...action, type: 'processPause' }]],
      }),
    ).toBeUndefined();
  });

  it('finds none without an effect', () => {
    const experiment = experimentOf('slow-dependency', {
      dependency: 'component:default/ledger',
    });
    const [[action]] = experiment.steps;
    const parameters = { ...action.parameters, latencyMs: 0, jitterMs: 0 };
    expect(
      slotOf(profile, { ...experiment, steps: [[{ ...action, parameters }]] }),
    ).toBeUndefined();
  });
});
