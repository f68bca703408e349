import type { AttemptView } from '@faultline/backstage-plugin-chaos-common';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';
import { Time } from '../Time';

const said = {
  absent: 'attest.saidAbsent',
  removed: 'attest.saidRemoved',
} as const;

/** Whose word it is that a fault is gone, since when, and what they looked at. @public */
export function Attestation(props: {
  attested: NonNullable<AttemptView['attested']>;
}) {
  const { by, at, statement, reason } = props.attested;
  const t = useChaosTranslation();
  return (
    <>
      {t(said[statement], {
        who: <EntityTitle entityRef={by} />,
        time: <Time at={at} />,
        reason,
      })}
    </>
  );
}
