import { RiUserLine } from '@remixicon/react';
import type { RunView } from '@faultline/backstage-plugin-chaos-common';
import {
  EntityTitle,
  EntityTitles,
  Inline,
  Mono,
  Panel,
  Rows,
  Small,
  Time,
  formatHash,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Who asked, and the plan that it is bound to. @internal */
export function AskedPanel(props: { run: RunView }) {
  const { run } = props;
  const t = useChaosTranslation();
  const groups =
    run.principal.kind === 'user'
      ? run.principal.ownershipRefs.filter(one => one.startsWith('group:'))
      : [];
  return (
    <Panel
      title={t('run.asked')}
      footer={
        <span>
          {t('run.boundTo')} <Mono>{formatHash(run.plan.targetsHash)}</Mono>
        </span>
      }
    >
      <Rows
        items={[
          {
            key: 'asked',
            content: (
              <Inline top>
                <RiUserLine
                  aria-hidden="true"
                  style={{ width: 16, height: 16, marginTop: 2 }}
                />
                <div>
                  {t('run.askedBySomeone', {
                    who: (
                      <b>
                        <EntityTitle entityRef={run.requestedBy} />
                      </b>
                    ),
                  })}
                  <br />
                  <Small>
                    {groups.length > 0 && (
                      <>
                        <EntityTitles entityRefs={groups} /> ·{' '}
                      </>
                    )}
                    <Time at={run.createdAt} />
                  </Small>
                </div>
              </Inline>
            ),
          },
        ]}
      />
    </Panel>
  );
}
