import { Select } from '@backstage/ui';
import {
  ActionButton,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { RefFilter } from './RefFilter';
import styles from './RunsPage.module.css';
import { verdictFilters } from './runFilters';

const ANY = 'any';
const NAMES = ['state', 'verdict', 'since', 'entity', 'owner'];

/** Filters that live in the address. @internal */
export function RunFilterBar(props: {
  params: URLSearchParams;
  onChange(values: Record<string, string | undefined>): void;
}) {
  const { params, onChange } = props;
  const t = useChaosTranslation();
  const filtered = NAMES.some(name => params.has(name));
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
  const ref = (name: string, label: string, example: string) => {
    const value = params.get(name) ?? '';
    return (
      <RefFilter
        key={`${name} ${value}`}
        label={label}
        example={example}
        value={value}
        onChange={next => set(name, next ?? ANY)}
      />
    );
  };
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
      {ref('entity', t('runs.entityFilter'), t('runs.entityExample'))}
      {ref('owner', t('runs.ownerFilter'), t('runs.ownerExample'))}
      {filtered && (
        <ActionButton
          kind="bare"
          onPress={() =>
            onChange(
              Object.fromEntries(
                [...NAMES, 'cursor'].map(name => [name, undefined]),
              ),
            )
          }
        >
          {t('runs.clear')}
        </ActionButton>
      )}
    </div>
  );
}
