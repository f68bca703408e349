import type { ReactNode } from 'react';
import type {
  AttemptView,
  RunView,
} from '@faultline/backstage-plugin-chaos-common';
import {
  Attestation,
  EntityTitle,
  readBackWords,
} from '@faultline/backstage-plugin-chaos-react';
import type { ChaosTranslate } from '@faultline/backstage-plugin-chaos-react';

/** One thing that is known, and from whom. @internal */
export interface Fact {
  key: string;
  at: number;
  fact: ReactNode;
  source: ReactNode;
}

function endOf(attempt: AttemptView, t: ChaosTranslate): string | undefined {
  const target = attempt.target.name;
  switch (attempt.phase) {
    case 'reverted':
    case 'expired':
    case 'moot':
    case 'spent':
    case 'neverStarted':
      return t(`known.ended.${attempt.phase}`, { target });
    default:
      return undefined;
  }
}

function attemptFacts(attempt: AttemptView, t: ChaosTranslate): Fact[] {
  const { id, agentId, injectedAt, endedAt, unknownSince, attested } = attempt;
  const target = attempt.target.name;
  const facts: Fact[] = [];
  const add = (key: string, at: number, fact: string) =>
    facts.push({ key: `${id} ${key}`, at, fact, source: agentId });
  // What is done once is told by its end, at the same instant.
  if (injectedAt !== undefined && attempt.phase !== 'spent') {
    add('injected', injectedAt, t('known.injected', { target }));
  }
  const end = endOf(attempt, t);
  if (end !== undefined && endedAt !== undefined) add('ended', endedAt, end);
  if (unknownSince !== undefined) {
    const seen = t(readBackWords[attempt.seen].message).toLocaleLowerCase();
    add('lastWord', unknownSince, t('known.lastWord', { target, seen }));
  }
  if (attempt.phase === 'revertFailed' && attempt.heardAt !== undefined) {
    const reason = attempt.reason ?? t('general.unknownValue');
    add(
      'revertFailed',
      attempt.heardAt,
      t('known.revertFailed', { target, reason }),
    );
  }
  if (attested) {
    facts.push({
      key: `${id} attested`,
      at: attested.at,
      fact: (
        <>
          {target}: <Attestation attested={attested} />
        </>
      ),
      source: <EntityTitle entityRef={attested.by} />,
    });
  }
  return facts;
}

/** What agents, probes and people said of a run, in the order of time. @internal */
export function runFacts(run: RunView, t: ChaosTranslate): Fact[] {
  const facts = run.attempts.flatMap(attempt => attemptFacts(attempt, t));
  for (const probe of run.probes) {
    const last = run.samples
      .filter(sample => sample.probe === probe.name)
      .reduce<RunView['samples'][number] | undefined>(
        (newest, sample) =>
          newest && newest.at >= sample.at ? newest : sample,
        undefined,
      );
    if (last) {
      facts.push({
        key: `probe ${probe.name}`,
        at: last.at,
        fact: last.detail,
        source: t('known.driver'),
      });
    }
  }
  return facts.sort((a, b) => a.at - b.at);
}
