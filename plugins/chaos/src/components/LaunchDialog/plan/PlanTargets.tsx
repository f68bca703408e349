import { useState } from 'react';
import type { PlanStep, Target } from '@faultline/chaos-core';
import {
  ActionButton,
  DataTable,
  Mono,
  Second,
  Small,
  formatSpan,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { Section } from '../Section';

/** The frozen targets of one action, each by its unique id. @internal */
export function PlanTargets(props: { step: PlanStep; seed: number }) {
  const { step, seed } = props;
  const t = useChaosTranslation();
  const [shown, setShown] = useState(false);
  const where = (target: Target) => Object.entries(target.details)[0];
  return (
    <Section
      title={t('planView.targets')}
      remark={t('planView.frozen', {
        chosen: String(step.targets.length),
        matched: String(step.matched),
        seed: String(seed),
      })}
    >
      <DataTable
        boxed
        label={t('planView.targets')}
        columns={[
          {
            key: 'target',
            title: t('planView.target'),
            render: target => (
              <>
                <Mono>{target.name}</Mono>
                <Second>
                  <Mono>{target.id}</Mono>
                </Second>
              </>
            ),
          },
          {
            key: 'where',
            title: t('planView.where'),
            low: true,
            render: target => (
              <>
                {target.agentId}
                <Second>
                  {where(target)?.join(' ') ?? target.environment}
                </Second>
              </>
            ),
          },
          {
            key: 'mechanism',
            title: t('planView.mechanism'),
            render: () => (
              <>
                {step.mechanism}
                <Second>{step.summary}</Second>
              </>
            ),
          },
          {
            key: 'undo',
            title: t('planView.undo'),
            render: () => (
              <>
                {step.undo}
                <Second>
                  {t('planView.revertWithin', {
                    span: formatSpan(step.revertMs),
                  })}
                </Second>
              </>
            ),
          },
        ]}
        groups={[{ key: 'all', rows: step.targets }]}
        rowKey={target => target.id}
      />
      <Small>
        {step.notChosen.length > 0 && (
          <>
            {t('planView.notChosen', { count: step.notChosen.length })}{' '}
            <ActionButton
              kind="bare"
              size="small"
              onPress={() => setShown(!shown)}
            >
              {shown ? t('planView.hide') : t('planView.show')}
            </ActionButton>
            {' · '}
          </>
        )}
        {t('planView.replaced')}
      </Small>
      {shown && (
        <ul>
          {step.notChosen.map(target => (
            <li key={target.id}>
              <Mono muted>{target.id}</Mono>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
