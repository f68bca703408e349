import type { AttemptPhase } from '@faultline/chaos-core';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  Attestation,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

const unproven = {
  unconfirmed: 'run.recoveryUnconfirmed',
  failed: 'run.recoveryFailed',
  attested: 'run.recoveryAttested',
} as const;

const proven = [
  'reverted',
  'expired',
  'spent',
  'moot',
  'neverStarted',
] as const satisfies AttemptPhase[];

/**
 * How the fault ended, told of every attempt as it was: only what was undone is
 * said to be read back, and a person's word stays a word.
 *
 * @internal
 */
export function RecoverySentence(props: { run: RunView }) {
  const { attempts, recovery } = props.run;
  const t = useChaosTranslation();
  if (!recovery) return null;
  const sentences = proven.flatMap(phase => {
    const count = attempts.filter(one => one.phase === phase).length;
    const counts = { proven: String(count), frozen: String(attempts.length) };
    return count > 0 ? [t(`run.recoveryOf.${phase}`, counts)] : [];
  });
  return (
    <>
      {recovery !== 'clean' && <p>{t(unproven[recovery])}</p>}
      {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
      {attempts.map(
        ({ id, target, attested }) =>
          attested && (
            <p key={id}>
              {target.name}: <Attestation attested={attested} />
            </p>
          ),
      )}
    </>
  );
}
