import { experimentJsonSchema } from '@faultline/chaos-core';
import { resolve } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { allRoutes } from '../src/router/routes';

/**
 * JSON Schemas of every answer, read from the TypeScript types that the portal
 * uses too, so that document and types cannot drift apart.
 */
export function answerSchemas(): Record<string, Record<string, unknown>> {
  const generator = createGenerator({
    path: resolve(__dirname, '../../chaos-common/src/index.ts'),
    tsconfig: resolve(__dirname, '../../../tsconfig.json'),
    skipTypeCheck: true,
    expose: 'export',
    topRef: true,
    additionalProperties: true,
  });
  const names = new Set(
    allRoutes.flatMap(({ answer }) =>
      answer ? [answer.replace(/^Page<(\w+)>$/, '$1').replace('[]', '')] : [],
    ),
  );
  const schemas: Record<string, Record<string, unknown>> = {
    ExperimentDocument: experimentJsonSchema(),
  };
  for (const name of [...names, 'ProblemBody'].sort()) {
    const { definitions = {} } = generator.createSchema(name);
    for (const [key, schema] of Object.entries(definitions)) {
      schemas[componentName(key)] = JSON.parse(
        JSON.stringify(schema).replace(
          /"#\/definitions\/([^"]+)"/g,
          (_match, target) =>
            `"#/components/schemas/${componentName(
              decodeURIComponent(target),
            )}"`,
        ),
      );
    }
  }
  return Object.fromEntries(
    Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

// Names of components hold letters, digits, dots, dashes and underscores only.
function componentName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').replace(/^_+|_+$/g, '');
}
