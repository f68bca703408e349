import { useId } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import type { ImpactedEntity, Plan } from '@faultline/chaos-core';
import { Muted } from '../../layout';
import { useChaosTranslation } from '../../translation';
import { EntityTitle } from '../Links';
import { BlastNode } from './BlastNode';
import { layoutBlast } from './layoutBlast';
import styles from './BlastGraph.module.css';

/**
 * Whom a run may reach, from the catalog's relations: left to right along the
 * impact, every box with its words, and the same as a table for those who do
 * not see it.
 *
 * @public
 */
export function BlastGraph(props: {
  plan: Pick<Plan, 'impacted' | 'edges' | 'steps'>;
}) {
  const { plan } = props;
  const t = useChaosTranslation();
  const id = useId();
  const parameters = plan.steps[0]?.action.parameters ?? {};
  const called = typeof parameters.to === 'string' ? parameters.to : undefined;
  const layout = layoutBlast(plan, called);
  const chosen = plan.steps.reduce((n, step) => n + step.targets.length, 0);
  const matched = plan.steps.reduce((n, step) => n + step.matched, 0);
  const byRef = new Map(plan.impacted.map(one => [one.entityRef, one]));
  const duty = (entity: ImpactedEntity | undefined) => {
    if (!entity) return t('blast.notTouched');
    return entity.likelihood === 'target'
      ? t('blast.targetCount', {
          chosen: String(chosen),
          matched: String(matched),
        })
      : t(`blast.${entity.likelihood}`);
  };
  if (plan.impacted.length <= 1 && !called) {
    return <Muted>{t('blast.empty')}</Muted>;
  }
  return (
    <div className={styles.frame}>
      <svg
        className={styles.graph}
        width={layout.width}
        height={layout.height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        aria-hidden="true"
      >
        <defs>
          {(['arrow', 'faultArrow'] as const).map(kind => (
            <marker
              key={kind}
              id={`${id}-${kind}`}
              viewBox="0 0 8 8"
              refX="1"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" className={styles[kind]} />
            </marker>
          ))}
        </defs>
        {layout.lines.map(line => (
          <path
            key={line.key}
            d={line.path}
            className={`${styles.line} ${line.soft ? styles.soft : ''} ${
              line.fault ? styles.fault : ''
            }`}
            markerEnd={`url(#${id}-${line.fault ? 'faultArrow' : 'arrow'})`}
          />
        ))}
        {layout.boxes.map(box => (
          <BlastNode
            key={box.entityRef}
            box={box}
            width={layout.boxWidth}
            height={layout.boxHeight}
            entity={byRef.get(box.entityRef)}
            duty={duty(byRef.get(box.entityRef))}
          />
        ))}
      </svg>
      <VisuallyHidden>
        <table aria-label={t('planView.blast')}>
          <thead>
            <tr>
              <th scope="col">{t('blast.entity')}</th>
              <th scope="col">{t('blast.likelihood')}</th>
              <th scope="col">{t('blast.through')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.impacted.map(entity => (
              <tr key={entity.entityRef}>
                <th scope="row">
                  {entity.title},{' '}
                  {t('general.tier', { tier: String(entity.tier) })}
                </th>
                <td>{duty(entity)}</td>
                <td>
                  {entity.via && <EntityTitle entityRef={entity.via} />}{' '}
                  {t(`blast.${entity.strength}`)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  );
}
