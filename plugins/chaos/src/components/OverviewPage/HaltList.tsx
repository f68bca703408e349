import { RiIndeterminateCircleLine } from '@remixicon/react';
import type { HaltView } from '@faultline/backstage-plugin-chaos-common';
import {
  EntityTitle,
  HaltScopeName,
  Inline,
  Mark,
  Muted,
  Panel,
  Rows,
  Small,
  Time,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';

/** Halts that hold, and the latest that were lifted. @internal */
export function HaltList(props: {
  halts: HaltView[];
  recent: HaltView[];
  now: number;
}) {
  const { halts, recent, now } = props;
  const t = useChaosTranslation();
  const all = [...halts, ...recent];
  return (
    <Panel
      title={t('halt.halts')}
      aside={
        <Mark
          tone={halts.length > 0 ? 'fail' : 'none'}
          icon={RiIndeterminateCircleLine}
        >
          {halts.length > 0
            ? t('halt.holdCount', { count: halts.length })
            : t('halt.noneHolds')}
        </Mark>
      }
      padded={all.length === 0}
    >
      {all.length === 0 ? (
        <Muted>{t('halt.none')}</Muted>
      ) : (
        <Rows
          items={all.map(halt => ({
            key: halt.id,
            content: (
              <>
                <Inline>
                  <b>
                    <HaltScopeName scope={halt.scope} />
                  </b>
                  <Inline push>
                    <Small>
                      <Time at={halt.at} style="moment" now={now} />
                      {halt.lifted && (
                        <>
                          –<Time at={halt.lifted.at} style="minute" />
                        </>
                      )}
                    </Small>
                  </Inline>
                </Inline>
                <Small>
                  <EntityTitle entityRef={halt.by} />
                  {halt.reason && ` · ${halt.reason}`}
                </Small>
              </>
            ),
          }))}
        />
      )}
    </Panel>
  );
}
