import { experimentTemplates } from '../template/experimentTemplates';
import { profileFor } from './profileFor';
import { sampleFacts } from './testing/sampleFacts';

describe('profileFor', () => {
  it('names what a service of tier 1 should survive', () => {
    const profile = profileFor(sampleFacts());
    expect(profile.name).toBe('service, tier 1');
    expect(
      profile.slots.map(({ title, weight, critical }) => [
        title,
        weight,
        critical,
      ]),
    ).toEqual([
      ['Kill one instance', 12, true],
      ['Freeze one instance', 8, false],
      ['CPU pressure', 8, false],
      ['Memory pressure', 4, false],
      ['Slow ledger', 12, true],
      ['Ledger down', 8, false],
      ['Ledger errors', 4, false],
      ['Slow fraud-check', 6, false],
      ['Fraud-check down', 4, false],
      ['Fraud-check errors', 2, false],
    ]);
  });

  it('proposes only templates that exist, with parameters that they have', () => {
    for (const slot of profileFor(sampleFacts()).slots) {
      const template = experimentTemplates.find(
        ({ name }) => name === slot.template,
      );
      expect(template?.parameters.map(({ name }) => name)).toEqual(
        expect.arrayContaining(Object.keys(slot.parameters)),
      );
    }
  });

  it.each([{ lifecycle: 'experimental' }, { tier: 4 as const }])(
    'holds nothing critical for %j',
    changes => {
      const { slots } = profileFor(sampleFacts(changes));
      expect(slots.some(({ critical }) => critical)).toBe(false);
    },
  );

  it.each([
    [{ dependencies: [] }, 'none declared by dependsOn or consumesApis'],
    [
      { type: 'library' },
      'a library does not run by itself; test the services that use it',
    ],
    [
      { kind: 'system' },
      'a system does not run; test the components behind it',
    ],
    [
      { selector: [] },
      'no targets are named; add the annotation chaos.example.com/selector',
    ],
  ])('says why tests are left out of %j', (changes, reason) => {
    expect(profileFor(sampleFacts(changes)).leftOut).toEqual([
      { title: expect.any(String), reason },
    ]);
  });
});
