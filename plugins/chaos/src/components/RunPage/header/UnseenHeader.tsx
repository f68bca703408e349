import type { ReactNode } from 'react';
import {
  StopButton,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import type { StopRun } from '@faultline/backstage-plugin-chaos-react';
import { StickyHeader } from './StickyHeader';

/** The header while nothing of the run is there: Stop needs only its address. @internal */
export function UnseenHeader(props: {
  runId: string;
  stop: StopRun;
  children: ReactNode;
}) {
  const { runId, stop, children } = props;
  const t = useChaosTranslation();
  return (
    <StickyHeader
      label={t('run.notFound')}
      actions={
        <StopButton
          size="large"
          run={runId}
          isPending={stop.isPending(runId)}
          onStop={() => stop.run(runId)}
        />
      }
    >
      {children}
    </StickyHeader>
  );
}
