import { copyPlainValue } from '../document/copyPlainValue';
import type { Result } from '../problem/Problem';
import type { ParsedExperiment } from './ParsedExperiment';
import { readDocument } from './readDocument';

/**
 * Reads a `ChaosExperiment` from an object, e.g. the body of a request. Never throws.
 *
 * @public
 */
export function parseExperimentObject(
  document: unknown,
): Result<ParsedExperiment> {
  const plain = copyPlainValue(document);
  return plain.ok ? readDocument(plain.value) : plain;
}
