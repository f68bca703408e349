import { readDocumentText } from '../document/readDocumentText';
import type { Result } from '../problem/Problem';
import type { ParsedExperiment } from './ParsedExperiment';
import { readDocument } from './readDocument';

/**
 * Reads a `ChaosExperiment` from YAML or JSON of at most 256 KiB. Never throws; problems carry line and column.
 *
 * @public
 */
export function parseExperimentText(text: string): Result<ParsedExperiment> {
  const read = readDocumentText(text);
  return read.ok ? readDocument(read.value.value, read.value) : read;
}
