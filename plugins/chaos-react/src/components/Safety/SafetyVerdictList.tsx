import type { ReactNode } from 'react';
import type { SafetyLevel, SafetyVerdict } from '@faultline/chaos-core';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useChaosTranslation } from '../../translation';
import { safetyWords } from '../../words';
import { DataTable, Second } from '../DataTable';
import { StatusMark } from '../StatusMark';
import styles from './Safety.module.css';

const order: SafetyLevel[] = ['refuse', 'warn'];

/**
 * What the rules say: refuse and warn with reason and remedy, passes small.
 *
 * @public
 */
export function SafetyVerdictList(props: {
  verdicts: SafetyVerdict[];
  /** What applies the remedy of a refusal or a warning, where the portal can. */
  remedyFor?(verdict: SafetyVerdict): ReactNode;
}) {
  const { verdicts, remedyFor } = props;
  const t = useChaosTranslation();
  const loud = order.flatMap(level =>
    verdicts.filter(verdict => verdict.level === level),
  );
  const passed = verdicts.filter(verdict => verdict.level === 'pass');
  const rows = [
    ...loud.map(verdict => ({
      key: verdict.rule,
      cells: [
        <StatusMark key="level" status={safetyWords[verdict.level]} />,
        <>
          <b>{verdict.title}</b>
          <Second>{verdict.reason}</Second>
        </>,
        <>
          {verdict.remedy}
          {remedyFor && <div>{remedyFor(verdict)}</div>}
        </>,
      ],
    })),
  ];
  return (
    <div className={styles.box}>
      {rows.length > 0 && (
        <DataTable
          label={t('planView.safety')}
          columns={[
            t('safetyList.verdict'),
            t('safetyList.rule'),
            t('safetyList.remedy'),
          ].map((title, index) => ({
            key: title,
            title,
            nowrap: index === 0,
            width: ['96px', undefined, '36%'][index],
            render: (row: (typeof rows)[number]) => row.cells[index],
          }))}
          groups={[{ key: 'all', rows }]}
          rowKey={row => row.key}
        />
      )}
      {passed.length > 0 && (
        <div className={styles.passes}>
          <div>
            <StatusMark status={safetyWords.pass} />
            <Second>{t('safetyList.rules', { count: passed.length })}</Second>
          </div>
          <ul className={styles.list}>
            {passed.map(verdict => (
              <li key={verdict.rule} title={verdict.reason}>
                <RiCheckboxCircleLine aria-hidden="true" />
                {verdict.title}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
