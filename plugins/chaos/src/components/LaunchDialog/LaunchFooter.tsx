import type { ReactNode } from 'react';
import { RiCloseCircleLine } from '@remixicon/react';
import { useApi, toastApiRef } from '@backstage/frontend-plugin-api';
import type { PlanView } from '@faultline/backstage-plugin-chaos-common';
import {
  ActionButton,
  Mark,
  Mono,
  Small,
  formatHash,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './LaunchDialog.module.css';

/** The plan's hash at the left, what may be done at the right. @internal */
export function LaunchFooter(props: { view?: PlanView; children: ReactNode }) {
  const { view, children } = props;
  const t = useChaosTranslation();
  const toasts = useApi(toastApiRef);
  const copy = async (hash: string) => {
    await window.navigator.clipboard.writeText(hash);
    toasts.post({ title: t('action.planCopied'), status: 'success' });
  };
  return (
    <div className={styles.footer}>
      {view && (
        <div className={styles.hash}>
          {t('launch.planHash')}{' '}
          <Mono>{formatHash(view.plan.targetsHash)}</Mono>{' '}
          <ActionButton
            kind="bare"
            size="small"
            onPress={() => copy(view.plan.targetsHash)}
          >
            {t('general.copy')}
          </ActionButton>
          <br />
          <Small>{t('launch.planBinding')}</Small>
        </div>
      )}
      <div className={styles.buttons}>
        {view && view.refusals > 0 && (
          <Mark tone="fail" icon={RiCloseCircleLine} small>
            {t('launch.refusals', { count: view.refusals })}
          </Mark>
        )}
        {children}
      </div>
    </div>
  );
}
