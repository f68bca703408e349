// Writes docs/experiment-types.md and docs/experiment.schema.json from the fault catalogue, the templates and the schema.
/* eslint-disable @typescript-eslint/no-restricted-imports -- this writes files; what it imports from the domain stays pure */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
const core = require('../src/index.ts');
// The formatter is the repository's, not this package's.
const prettier = createRequire(resolve(root, 'package.json'))('prettier');

const NOTES = {
  podFailure:
    'Needs a Kubernetes agent, which is not part of this version: such an experiment is read, planned and refused with that reason.',
};

const REVERSIBILITY = {
  reverts: 'Undone by the agent, and read back.',
  recovers:
    'Recovers naturally; nothing is undone, and the recovery is measured.',
  irreversible: 'Cannot be undone.',
};

const code = text => `\`${text}\``;
/** A bar would end the cell. */
const cell = text => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = cells => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) =>
  rows.length === 0
    ? ''
    : [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

function typeOf({
  enum: values,
  const: value,
  format,
  type,
  anyOf,
  minimum,
  maximum,
}) {
  if (values) return values.map(code).join(', ');
  if (value !== undefined) return code(value);
  if (format) return format;
  if (type === 'integer' || type === 'number') {
    const bounds = [minimum, maximum].filter(
      bound => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER,
    );
    return bounds.length > 0 ? `${type} ${bounds.join(' to ')}` : type;
  }
  return type ?? [...new Set((anyOf ?? []).map(typeOf))].join(' or ');
}

function defaultOf({ default: value }) {
  if (value === undefined) return '';
  return code(typeof value === 'object' ? JSON.stringify(value) : value);
}

function fieldRows({ properties = {}, required = [] }) {
  return Object.entries(properties).map(([name, field]) => [
    code(name),
    typeOf(field),
    required.includes(name) ? 'required' : defaultOf(field),
    field.description ?? '',
  ]);
}

function faultSection(fault) {
  const fields = fieldRows(core.faultJsonSchema(fault.type));
  return [
    `### ${fault.title}: ${code(fault.type)}`,
    fault.description,
    NOTES[fault.type] && `> ${NOTES[fault.type]}`,
    table(
      ['', ''],
      [
        ['Layer', fault.layer],
        ['Targets', fault.targetKinds.join(', ')],
        ['Agents', fault.agentKinds.join(', ')],
        [
          'Duration',
          fault.duration === 'required'
            ? 'required, 1s to 24h'
            : 'none: it happens once, and a duration is refused',
        ],
        ['End', REVERSIBILITY[fault.reversibility]],
      ],
    ),
    fields.length === 0
      ? 'No fields of its own.'
      : table(['Field', 'Type', 'Default', 'Meaning'], fields),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function combinations() {
  const types = [...core.faultCatalogue.keys()];
  return types.flatMap((a, index) =>
    types
      .slice(index + 1)
      .filter(b => !core.canShareTarget(a, b))
      .map(b => [code(a), code(b), core.combinationRefusal(a, b)]),
  );
}

function templateSection(template) {
  return [
    `### ${template.title}: ${code(template.name)}`,
    template.description,
    table(
      ['', ''],
      [
        ['Question', template.question],
        ['A failure', template.failureMeans],
        ['Risk', template.risk],
        ['Fault', code(template.fault)],
      ],
    ),
    table(
      ['Parameter', 'Type', 'Default', 'Meaning'],
      template.parameters.map(
        ({ name, type, default: value, choices, description }) => [
          code(name),
          choices ? choices.map(choice => code(choice.value)).join(', ') : type,
          value === '' ? 'the most critical hard one' : code(value),
          description,
        ],
      ),
    ),
  ].join('\n\n');
}

const schema = core.experimentJsonSchema();
const spec = schema.properties.spec.properties;
const probes = spec.monitoring.properties.probes.items.oneOf;
const common = new Set(
  Object.keys(probes[0].properties).filter(name =>
    probes.every(probe => name in probe.properties),
  ),
);
const only = (probe, wanted) => ({
  ...probe,
  properties: Object.fromEntries(
    Object.entries(probe.properties).filter(
      ([name]) => name !== 'type' && common.has(name) === wanted,
    ),
  ),
});
const FIELDS = ['Field', 'Type', 'Default', 'Meaning'];
const example = name =>
  `\`\`\`yaml\n${readFileSync(
    resolve(root, 'examples/experiments', name),
    'utf8',
  ).trimEnd()}\n\`\`\``;

const page = `<!-- Generated by packages/core/scripts/generateExperimentTypes.mjs; do not edit. -->

# Experiment types

An experiment is a document of kind ${code(
  'ChaosExperiment',
)}, written in YAML or JSON, at most 256 KiB. Unknown fields are errors.
Durations are written ${code('500ms')}, ${code('30s')}, ${code('5m')}, ${code(
  '1h',
)}; percentages ${code('50')} or ${code('50%')}, above 0 and up to 100;
quantities ${code(
  '256Mi',
)}. The JSON Schema is [experiment.schema.json](experiment.schema.json).

${example('network-latency-experiment.yaml')}

${example('pod-failure-experiment.yaml')}

## Target

${table(FIELDS, fieldRows(spec.target))}

Labels are given by the targets themselves: processes have ${code(
  'app',
)} and ${code(
  'instance',
)}; endpoints, which are calls from one service to another, have ${code('app')}
(the caller) and ${code('to')} (the name of the callee).

## Action

An experiment has one ${code('action')}, or ${code(
  'steps',
)}: groups that run one after the other, each an ${code(
  'action',
)} or a list of ${code('parallel')} actions.
Every action has these fields besides those of its fault:

${table(
  FIELDS,
  fieldRows({
    properties: Object.fromEntries(
      ['name', 'count', 'all', 'targetPercentage'].map(name => [
        name,
        spec.action.oneOf[0].properties[name],
      ]),
    ),
  }),
)}

## Schedule

${table(FIELDS, fieldRows(spec.schedule))}

Nothing starts a schedule in this version: it is read and shown, and a ${code(
  'timeWindow',
)} also forbids launches outside of it.
A window that has ended is no error; the experiment says that it will not run. A local time that does not exist on a day is skipped; one that
occurs twice counts once.

## Probes

Fields of every probe under ${code(
  'spec.monitoring.probes',
)} and in the annotation ${code('chaos.example.com/probes')}:

${table(FIELDS, fieldRows(only(probes[0], true)))}

${probes
  .map(
    probe =>
      `### Probe ${code(probe.properties.type.const)}\n\n${table(
        FIELDS,
        fieldRows(only(probe, false)),
      )}`,
  )
  .join('\n\n')}

## Safety

${table(FIELDS, fieldRows(spec.safety))}

## Expectation

${table(FIELDS, fieldRows(spec.expectation))}

## Faults

${[...core.faultCatalogue.values()].map(faultSection).join('\n\n')}

### Faults that cannot share a target

Two faults of one type never share a target. Neither do:

${table(['Fault', 'Fault', 'Because'], combinations())}

## Templates

A template makes an experiment for an entity: target and probes come from the entity's annotations.

${core.experimentTemplates.map(templateSection).join('\n\n')}
`;

async function write(path, text) {
  const options = await prettier.resolveConfig(resolve(root, path));
  writeFileSync(
    resolve(root, path),
    await prettier.format(text, { ...options, filepath: path }),
  );
}

await write('docs/experiment-types.md', page);
await write('docs/experiment.schema.json', JSON.stringify(schema));
