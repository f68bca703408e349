import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import {
  Button,
  Focusable,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import styles from './Actions.module.css';

/** @public */
export interface ActionButtonProps {
  kind?: 'plain' | 'primary' | 'stop' | 'halt' | 'bare' | 'onAlarm';
  size?: 'small' | 'medium' | 'large';
  icon?: ReactElement;
  onPress(): void;
  isPending?: boolean;
  /**
   * Why it is not allowed. The button stays in the tab order and says it, so
   * that nobody is left in front of a grey rectangle.
   */
  refusal?: string;
  /** Where the visible words alone do not say which thing is meant. */
  label?: string;
  children: ReactNode;
}

/**
 * Every button of the plugin. Solid red is for Stop and nothing else.
 *
 * @public
 */
export function ActionButton(props: ActionButtonProps) {
  const { kind = 'plain', size = 'medium', icon, onPress, label } = props;
  const { isPending, refusal, children } = props;
  const id = useId();
  const names = [styles.button, styles[kind]];
  if (size !== 'medium') names.push(styles[size]);
  if (refusal === undefined) {
    return (
      <Button
        className={names.join(' ')}
        variant={
          kind === 'primary' || kind === 'stop' ? 'primary' : 'secondary'
        }
        iconStart={icon}
        onPress={onPress}
        isPending={isPending}
        aria-label={label}
      >
        {children}
      </Button>
    );
  }
  return (
    <>
      <TooltipTrigger delay={150}>
        <Focusable>
          <button
            type="button"
            aria-disabled="true"
            aria-describedby={id}
            aria-label={label}
            className={`${names.join(' ')} ${styles.off}`}
            style={{ display: 'inline-flex', alignItems: 'center', gap: 6 }}
          >
            {icon}
            {children}
          </button>
        </Focusable>
        <Tooltip>{refusal}</Tooltip>
      </TooltipTrigger>
      <VisuallyHidden id={id}>{refusal}</VisuallyHidden>
    </>
  );
}
