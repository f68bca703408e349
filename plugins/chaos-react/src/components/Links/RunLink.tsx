import type { ReactNode } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { shortRunId } from '../../format';
import { Mono } from '../../layout';
import { runRouteRef } from '../../routes';
import { PlainLink } from './PlainLink';

/** Link to a run, by its short id unless other words are given. @public */
export function RunLink(props: {
  runId: string;
  shortId?: string;
  children?: ReactNode;
}) {
  const { runId, shortId, children } = props;
  const link = useRouteRef(runRouteRef);
  const text = shortId ?? shortRunId(runId);
  if (!link) return <>{children ?? <Mono>{text}</Mono>}</>;
  return (
    <PlainLink href={link({ runId })} mono={!children} strong={!!children}>
      {children ?? text}
    </PlainLink>
  );
}
