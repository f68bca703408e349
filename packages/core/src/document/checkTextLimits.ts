import { CST, Lexer } from 'yaml';
import type { Problem } from '../problem/Problem';
import { documentLimits } from './documentLimits';

/**
 * What of the limits can be seen in the text alone: size, aliases, and the depth of brackets. It reads tokens and keeps none, so that a
 * bomb is refused before a tree is built from it.
 */
export function checkTextLimits(text: string): Problem | undefined {
  if (text.length > documentLimits.characters) {
    return {
      path: '',
      message: `The document has ${text.length} characters`,
      remedy: `Make it smaller than ${documentLimits.characters} characters.`,
    };
  }
  let line = 1;
  let aliases = 0;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'alias') {
      aliases += 1;
    } else if (type === 'flow-map-start' || type === 'flow-seq-start') {
      depth += 1;
    } else if (type === 'flow-map-end' || type === 'flow-seq-end') {
      depth -= 1;
    }
    if (aliases > documentLimits.aliases) {
      return {
        path: '',
        line,
        column: 1,
        message: `The document has more than ${documentLimits.aliases} aliases`,
        remedy: 'Write the values out instead of pointing at them.',
      };
    }
    if (depth > documentLimits.depth) {
      return {
        path: '',
        line,
        column: 1,
        message: `The document is nested deeper than ${documentLimits.depth} levels`,
        remedy: 'Make it flatter; an experiment needs about eight levels.',
      };
    }
    line += token.split('\n').length - 1;
  }
  return undefined;
}
