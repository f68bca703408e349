import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openApiText } from './openApiText';
import { renderApiReference } from './renderApiReference';

// Comes without types.
const { format } = require('prettier');

const STYLE = require('@backstage/cli/config/prettier');

/** Writes the generated files below a folder, by default this checkout. */
function main(root: string): void {
  const text = openApiText();
  writeFileSync(resolve(root, 'plugins/chaos-backend/openapi.json'), text);
  writeFileSync(
    resolve(root, 'docs/api-reference.md'),
    format(renderApiReference(text), { ...STYLE, parser: 'markdown' }),
  );
}

main(process.argv[2] ?? resolve(__dirname, '../../..'));
