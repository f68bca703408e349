import { useId, useState } from 'react';
import { SearchField } from '@backstage/ui';
import {
  Small,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { isFullRef } from './isFullRef';
import styles from './RunsPage.module.css';

/**
 * A filter by a catalog reference, checked where it is typed. Give it the
 * address's value as its key, so that it follows the address.
 *
 * @internal
 */
export function RefFilter(props: {
  label: string;
  /** A reference that would be right. */
  example: string;
  /** What the address says. */
  value: string;
  onChange(value: string | undefined): void;
}) {
  const { label, example, value, onChange } = props;
  const t = useChaosTranslation();
  const id = useId();
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(value !== '' && !isFullRef(value));
  const submit = (typed: string) => {
    const ref = typed.trim();
    const valid = ref === '' || isFullRef(ref);
    setWrong(!valid);
    if (valid) onChange(ref || undefined);
  };
  return (
    <div className={styles.ref}>
      <SearchField
        aria-label={label}
        aria-describedby={wrong ? id : undefined}
        placeholder={label}
        size="small"
        isInvalid={wrong}
        value={text}
        onChange={typed => {
          setText(typed);
          setWrong(false);
        }}
        onSubmit={submit}
        onClear={() => submit('')}
      />
      {wrong && (
        <span id={id} role="alert">
          <Small strong>{t('runs.refWrong', { example })}</Small>
        </span>
      )}
    </div>
  );
}
