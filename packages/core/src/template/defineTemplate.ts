import type { EntityFacts } from '../entity/types';
import { parseExperimentObject } from '../experiment/parseExperimentObject';
import { writeProbe } from '../experiment/probes/writeProbe';
import { entityName } from '../entity/entityName';
import { formatProblem } from '../problem/formatProblem';
import type { Problem } from '../problem/Problem';
import { refuse } from '../problem/refuse';
import { writeSelector } from '../target/selector/writeSelector';
import type { Requirement } from '../target/types';
import { checkParameters } from './checkParameters';
import { experimentName } from './experimentName';
import type { TemplateDefinition } from './TemplateDefinition';
import { templateParametersFor } from './templateParametersFor';
import type { ExperimentTemplate } from './types';

/** A problem of the document, at the parameter that it comes from where there is one. */
function atParameter(problem: Problem, names: readonly string[]): Problem {
  const field =
    problem.path === 'spec.expectation.recoversWithin'
      ? 'objective'
      : problem.path.replace(/^spec\.action\./, '');
  return names.includes(field) ? { ...problem, path: field } : problem;
}

/** Makes a template of what is its own: the document around the action is the same for all. */
export function defineTemplate({
  targetKind,
  draft,
  ...rest
}: TemplateDefinition): ExperimentTemplate {
  const needsDependency = rest.parameters.some(
    ({ type }) => type === 'dependency',
  );
  const notApplicable = (facts: EntityFacts): string | undefined => {
    const [problem] = facts.problems;
    if (problem) {
      return `An annotation of ${facts.title} cannot be read. ${formatProblem(
        problem,
      )}`;
    }
    if (facts.selector.length === 0) {
      return `${facts.title} names no targets. Add the annotation chaos.example.com/selector, e.g. app=${facts.name}.`;
    }
    return needsDependency && facts.dependencies.length === 0
      ? `${facts.title} has no dependencies in the catalog. Add dependsOn or consumesApis to its catalog-info.yaml.`
      : undefined;
  };
  return {
    ...rest,
    version: '1.0.0',
    owner: 'faultline',
    notApplicable,
    instantiate(facts, given) {
      const reason = notApplicable(facts);
      if (reason) {
        return refuse({
          path: 'entityRef',
          value: facts.entityRef,
          message: `${rest.title} cannot be used for ${facts.title}`,
          remedy: reason,
        });
      }
      const parameters = templateParametersFor(rest, facts);
      const values = checkParameters(parameters, given);
      if (!values.ok) {
        return values;
      }
      const dependency = facts.dependencies.find(
        ({ entityRef }) => entityRef === values.value.dependency,
      );
      const { title, action, expectation } = draft(
        facts,
        values.value,
        dependency,
      );
      const selector: Requirement[] = dependency
        ? [
            ...facts.selector.filter(({ key }) => key !== 'to'),
            {
              key: 'to',
              operator: 'In',
              values: [entityName(dependency.entityRef)],
            },
          ]
        : facts.selector;
      const document = {
        apiVersion: 'chaos.example.com/v1',
        kind: 'ChaosExperiment',
        metadata: {
          name: experimentName(title, facts.name),
          annotations: {
            'chaos.example.com/template': rest.name,
            'chaos.example.com/title': title,
          },
        },
        spec: {
          entityRef: facts.entityRef,
          target: { kind: targetKind, selector: writeSelector(selector) },
          action: { type: rest.fault, ...action },
          monitoring: { probes: facts.probes.map(writeProbe) },
          expectation,
        },
      };
      const parsed = parseExperimentObject(document);
      return parsed.ok
        ? { ok: true, value: parsed.value.document }
        : {
            ok: false,
            problems: parsed.problems.map(problem =>
              atParameter(
                problem,
                parameters.map(({ name }) => name),
              ),
            ),
          };
    },
  };
}
