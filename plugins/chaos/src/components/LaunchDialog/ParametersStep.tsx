import type { Problem } from '@faultline/chaos-core';
import type { TemplateView } from '@faultline/backstage-plugin-chaos-common';
import {
  Muted,
  Note,
  Stack,
  useChaosTranslation,
} from '@faultline/backstage-plugin-chaos-react';
import { ParameterField } from './ParameterField';
import styles from './LaunchDialog.module.css';

/** The template's form, checked while it is filled in. @internal */
export function ParametersStep(props: {
  template: TemplateView;
  values: Record<string, string>;
  onChange(name: string, value: string): void;
  /** What the backend refused, after an attempt to plan. */
  problems: Problem[];
}) {
  const { template, values, onChange, problems } = props;
  const t = useChaosTranslation();
  const names = template.parameters.map(parameter => parameter.name);
  const own = (name: string) =>
    problems.find(problem => problem.path.split('.').includes(name));
  const elsewhere = problems.filter(
    problem => !names.some(name => problem.path.split('.').includes(name)),
  );
  return (
    <div className={styles.form}>
      <Stack gap={4}>
        {elsewhere.map(({ path, message, remedy }) => (
          <Note key={path} tone="fail" announced>
            {t('launch.inputProblem', { message, remedy })}
          </Note>
        ))}
        {template.parameters.map(parameter => {
          const problem = own(parameter.name);
          return (
            <ParameterField
              key={parameter.name}
              parameter={parameter}
              value={values[parameter.name] ?? parameter.default}
              onChange={value => onChange(parameter.name, value)}
              refusal={problem && `${problem.message} ${problem.remedy}`}
            />
          );
        })}
      </Stack>
      <Stack gap={3}>
        <b>{template.title}</b>
        <p>{template.description}</p>
        <div>
          <b>{t('launch.question')}</b>
          <br />
          <Muted>{template.question}</Muted>
        </div>
        <div>
          <b>{t('launch.failureMeans')}</b>
          <br />
          <Muted>{template.failureMeans}</Muted>
        </div>
      </Stack>
    </div>
  );
}
