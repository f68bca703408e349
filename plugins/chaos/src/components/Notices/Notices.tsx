import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { ScoreView } from '@faultline/backstage-plugin-chaos-common';
import {
  Code,
  Note,
  PlainLink,
  rootRouteRef,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** What is missing or degraded, each as a sentence with its remedy. @internal */
export function Notices(props: {
  notices: ScoreView['notices'];
  /** Name of the entity; absent on pages that are not about one. */
  name?: string;
}) {
  const { notices, name = '' } = props;
  const t = useChaosTranslation();
  const root = useRouteRef(rootRouteRef);
  return (
    <>
      {notices.map(notice => (
        <Note
          key={`${notice.kind} ${notice.sentence}`}
          tone="warn"
          title={notice.sentence}
          action={
            notice.kind === 'noAgent' &&
            root && (
              <PlainLink href={`${root()}/agents`}>
                {t('tab.addAgent')}
              </PlainLink>
            )
          }
        >
          {notice.remedy}
          {notice.kind === 'noTarget' && name && (
            <Code>{t('tab.annotationExample', { name })}</Code>
          )}
        </Note>
      ))}
    </>
  );
}
