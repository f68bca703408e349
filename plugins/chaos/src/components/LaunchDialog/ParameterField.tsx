import { Select, TextField } from '@backstage/ui';
import type { TemplateParameter } from '@faultline/chaos-core';
import { useChaosTranslation } from '@faultline/backstage-plugin-chaos-react';
import { parameterProblem } from './parameterProblem';

/** One input of a template's form, generated from its type. @internal */
export function ParameterField(props: {
  parameter: TemplateParameter;
  value: string;
  onChange(value: string): void;
  /** What the backend said of this value. */
  refusal?: string;
}) {
  const { parameter, value, onChange, refusal } = props;
  const t = useChaosTranslation();
  const { title, description, type, choices } = parameter;
  if (choices || type === 'choice' || type === 'dependency') {
    return (
      <Select
        label={title}
        description={
          (choices ?? []).length === 0
            ? t('launch.noDependencies')
            : description
        }
        options={(choices ?? []).map(one => ({
          id: one.value,
          label: one.label,
        }))}
        value={value}
        onChange={next => onChange(String(next ?? ''))}
      />
    );
  }
  const problem = parameterProblem(parameter, value, t) ?? refusal;
  return (
    <TextField
      label={title}
      description={problem ?? description}
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
    />
  );
}
