import {
  Composer,
  LineCounter,
  Parser,
  isCollection,
  isMap,
  isNode,
  isScalar,
} from 'yaml';
import type { Document } from 'yaml';
import type { Problem, Result } from '../problem/Problem';
import { refuse } from '../problem/refuse';
import { checkTextLimits } from './checkTextLimits';
import { copyPlainValue } from './copyPlainValue';
import { depthOfTokens } from './depthOfTokens';
import { documentLimits } from './documentLimits';
import { findKeyProblem } from './findKeyProblem';

/** Where a value stands in the text, both from 1. */
export type Position = { line: number; column: number };

/** A document's value, and where its parts stand in the text. */
export interface DocumentText {
  value: unknown;
  /** The place of the value at the path or of its key, else of the nearest thing around it. */
  locate(path: ReadonlyArray<PropertyKey>, of?: 'key' | 'value'): Position;
}

const composerOptions = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  // Only plain data: no dates, sets or binaries made by tags.
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
} as const;

function offsetOf(
  document: Document.Parsed,
  path: ReadonlyArray<PropertyKey>,
  of: 'key' | 'value',
): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0] ?? 0;
  for (const part of path) {
    if (!isCollection(node)) {
      break;
    }
    if (isMap(node)) {
      const pair = node.items.find(
        item => isScalar(item.key) && String(item.key.value) === part,
      );
      if (!pair) {
        break;
      }
      offset = (isNode(pair.key) && pair.key.range?.[0]) || offset;
      node = pair.value;
    } else {
      node = node.items[Number(part)];
      offset = (isNode(node) && node.range?.[0]) || offset;
    }
  }
  return of === 'value' && isScalar(node) ? node.range?.[0] ?? offset : offset;
}

/** Aliases stay shared until they are copied, and the copy counts values: a bomb costs nothing before it is refused. */
function materialise(document: Document.Parsed): Result<unknown> {
  try {
    return copyPlainValue(document.toJS({ maxAliasCount: -1 }));
  } catch {
    return refuse({
      message: 'An alias points at nothing',
      remedy: 'Write the value out instead of pointing at it.',
    });
  }
}

/**
 * Reads one YAML (1.2, core schema) or JSON document within the document's limits. Never throws: what is wrong comes back as problems with
 * line and column.
 */
export function readDocumentText(text: string): Result<DocumentText> {
  const limit = checkTextLimits(text);
  if (limit) {
    return { ok: false, problems: [limit] };
  }
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokens.some(
    token => depthOfTokens(token, documentLimits.depth) > documentLimits.depth,
  );
  if (tooDeep) {
    return refuse({
      ...position(0),
      message: `The document is nested deeper than ${documentLimits.depth} levels`,
      remedy: 'Make it flatter; an experiment needs about eight levels.',
    });
  }
  const documents = [
    ...new Composer(composerOptions).compose(tokens, true, text.length),
  ];
  if (documents.length !== 1 || documents[0].contents === null) {
    return refuse({
      ...position(0),
      message:
        documents.length > 1
          ? `The text holds ${documents.length} documents`
          : 'The text is empty',
      remedy: 'Write exactly one document.',
    });
  }
  const document = documents[0] as Document.Parsed;
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return {
      ok: false,
      problems: faults.slice(0, 10).map(
        (fault): Problem => ({
          path: '',
          ...position(fault.pos[0]),
          message: fault.message,
          remedy: 'Correct the YAML or JSON at this place.',
        }),
      ),
    };
  }
  const keyProblem = findKeyProblem(document);
  if (keyProblem) {
    const { offset, ...reason } = keyProblem;
    return refuse({ ...reason, ...position(offset) });
  }
  const plain = materialise(document);
  return plain.ok
    ? {
        ok: true,
        value: {
          value: plain.value,
          locate: (path, of = 'value') =>
            position(offsetOf(document, path, of)),
        },
      }
    : plain;
}
