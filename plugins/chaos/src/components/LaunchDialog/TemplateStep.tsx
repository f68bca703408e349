import { RiQuestionLine } from '@remixicon/react';
import { Radio, RadioGroup } from '@backstage/ui';
import type { TemplateView } from '@faultline/backstage-plugin-chaos-common';
import {
  Small,
  StateMessage,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import styles from './LaunchDialog.module.css';

/** What should be tested? Each template by its question; what does not fit says why. @internal */
export function TemplateStep(props: {
  templates: TemplateView[];
  chosen?: string;
  onChoose(name: string): void;
}) {
  const { templates, chosen, onChoose } = props;
  const t = useChaosTranslation();
  if (templates.length === 0) {
    return (
      <StateMessage icon={RiQuestionLine} title={t('launch.noTemplates')}>
        {t('launch.noTemplatesRemedy')}
      </StateMessage>
    );
  }
  return (
    <RadioGroup
      label={t('launch.chooseTemplate')}
      value={chosen ?? ''}
      onChange={onChoose}
      className={styles.templates}
    >
      {templates.map(template => (
        <Radio
          key={template.name}
          value={template.name}
          isDisabled={template.notApplicable !== undefined}
          className={styles.template}
        >
          <span className={styles.templateText}>
            <span>
              <b>{template.title}</b>{' '}
              <Small>
                {t('launch.risk', {
                  risk: t(`launch.riskLevel.${template.risk}`),
                })}
              </Small>
            </span>
            <span>{template.question}</span>
            <Small>{template.notApplicable ?? template.description}</Small>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
