import type { TemplateParameter } from '@faultline/chaos-core';
import type { ChaosTranslate } from '@faultline/backstage-plugin-chaos-react';

const DURATION = /^\d{1,9}(\.\d{1,3})?(ms|s|m|h)$/;
const QUANTITY = /^\d{1,15}(\.\d{1,3})?(Ki|Mi|Gi|Ti|k|M|G|T)?$/;
const NUMBER = /^\d{1,9}(\.\d{1,3})?$/;
const INTEGER = /^-?\d{1,9}$/;

/**
 * What is wrong with a value while it is typed. The backend decides; this only
 * saves a round trip.
 *
 * @returns undefined when nothing is
 * @internal
 */
export function parameterProblem(
  parameter: TemplateParameter,
  value: string,
  t: ChaosTranslate,
): string | undefined {
  const text = value.trim();
  if (text === '') return t('form.required');
  switch (parameter.type) {
    case 'duration':
      return DURATION.test(text) ? undefined : t('form.duration');
    case 'quantity':
      return QUANTITY.test(text) ? undefined : t('form.quantity');
    case 'percentage': {
      const number = text.replace(/\s*%$/, '');
      return NUMBER.test(number) && Number(number) > 0 && Number(number) <= 100
        ? undefined
        : t('form.percentage');
    }
    case 'integer': {
      if (!INTEGER.test(text)) return t('form.integer');
      const { minimum, maximum } = parameter;
      if (minimum !== undefined && Number(text) < minimum) {
        return t('form.atLeast', { minimum: String(minimum) });
      }
      return maximum !== undefined && Number(text) > maximum
        ? t('form.atMost', { maximum: String(maximum) })
        : undefined;
    }
    default:
      return undefined;
  }
}
