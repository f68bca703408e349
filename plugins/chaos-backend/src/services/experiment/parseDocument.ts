import {
  parseExperimentObject,
  parseExperimentText,
} from '@faultline/chaos-core';
import type { ParsedExperiment } from '@faultline/chaos-core';
import { RequestRefused } from '../errors/RequestRefused';

/**
 * Reads a document, text or object.
 *
 * @throws RequestRefused 400 with every problem, its place and its remedy
 */
export function parseDocument(
  document: string | Record<string, unknown>,
): ParsedExperiment {
  const parsed =
    typeof document === 'string'
      ? parseExperimentText(document)
      : parseExperimentObject(document);
  if (!parsed.ok) {
    throw RequestRefused.forProblems(400, parsed.problems);
  }
  return parsed.value;
}
