import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { ImpactedEntity } from '@faultline/chaos-core';
import { useChaosTranslation } from '../../translation';
import type { BlastBox } from './layoutBlast';
import styles from './BlastGraph.module.css';

const fit = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, letters - 1)}…` : text;

/** One entity: name, tier and owner, and what it may feel. @internal */
export function BlastNode(props: {
  box: BlastBox;
  width: number;
  height: number;
  /** Absent for the dependency that the fault goes to: it is not touched. */
  entity?: ImpactedEntity;
  duty: string;
}) {
  const { box, width, height, entity, duty } = props;
  const t = useChaosTranslation();
  const name = useEntityPresentation(box.entityRef).primaryTitle;
  const owner = useEntityPresentation(
    entity?.owners[0] ?? box.entityRef,
  ).primaryTitle;
  const names = [styles.box];
  if (entity?.likelihood === 'target') names.push(styles.target);
  if (entity?.likelihood === 'likely') names.push(styles.likely);
  const facts = entity
    ? `${t('general.tier', { tier: String(entity.tier) })}${
        entity.owners[0] ? ` · ${owner}` : ''
      }`
    : '';
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect className={names.join(' ')} width={width} height={height} rx="4" />
      <text className={styles.name} x="12" y="21">
        {fit(entity?.title ?? name, 20)}
      </text>
      <text className={styles.muted} x="12" y="38">
        {fit(facts, 26)}
      </text>
      <text x="12" y={facts ? 54 : 38}>
        {fit(duty, 26)}
      </text>
    </g>
  );
}
