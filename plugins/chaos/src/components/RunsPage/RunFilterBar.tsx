import { useState } from 'react';
import { SearchField, Select } from '@backstage/ui';
import {
  ActionButton,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './RunsPage.module.css';
import { verdictFilters } from './runFilters';

const ANY = 'any';

/** Filters that live in the address. @internal */
export function RunFilterBar(props: {
  params: URLSearchParams;
  onChange(values: Record<string, string | undefined>): void;
}) {
  const { params, onChange } = props;
  const t = useChaosTranslation();
  const [entity, setEntity] = useState(params.get('entity') ?? '');
  const filtered = ['state', 'verdict', 'since', 'entity'].some(name =>
    params.has(name),
  );
  // Another filter begins at the first page again.
  const set = (name: string, value: string) =>
    onChange({ [name]: value === ANY ? undefined : value, cursor: undefined });
  const select = (
    name: string,
    any: string,
    options: Array<{ id: string; label: string }>,
  ) => (
    <Select
      aria-label={any}
      size="small"
      value={params.get(name) ?? ANY}
      onChange={value => set(name, String(value ?? ANY))}
      options={[{ id: ANY, label: any }, ...options]}
    />
  );
  return (
    <div
      role="search"
      className={styles.filters}
      aria-label={t('runs.filters')}
    >
      {select('state', t('runs.anyState'), [
        { id: 'running', label: t('runs.running') },
        { id: 'unconfirmed', label: t('runs.unconfirmed') },
        { id: 'ended', label: t('runs.ended') },
      ])}
      {select(
        'verdict',
        t('runs.anyVerdict'),
        verdictFilters.map(id => ({ id, label: t(`verdict.${id}`) })),
      )}
      {select('since', t('runs.anyTime'), [
        { id: 'day', label: t('runs.lastDay') },
        { id: 'week', label: t('runs.lastWeek') },
        { id: 'quarter', label: t('runs.lastQuarter') },
      ])}
      <SearchField
        aria-label={t('runs.entityFilter')}
        placeholder={t('runs.entityFilter')}
        size="small"
        value={entity}
        onChange={setEntity}
        onSubmit={value => set('entity', value.trim() || ANY)}
        onClear={() => set('entity', ANY)}
      />
      {filtered && (
        <ActionButton
          kind="bare"
          onPress={() => {
            setEntity('');
            onChange({
              state: undefined,
              verdict: undefined,
              since: undefined,
              entity: undefined,
              cursor: undefined,
            });
          }}
        >
          {t('runs.clear')}
        </ActionButton>
      )}
    </div>
  );
}
