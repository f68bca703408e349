import type { CST } from 'yaml';

/**
 * Depth of the deepest value below a token, found without recursion: composing recurses, so depth must be known before. Stops counting at
 * `limit + 1`.
 */
export function depthOfTokens(token: CST.Token, limit: number): number {
  const open: Array<{ token: CST.Token; depth: number }> = [
    { token, depth: 0 },
  ];
  let deepest = 0;
  while (open.length > 0 && deepest <= limit) {
    const next = open.pop();
    if (!next) {
      break;
    }
    deepest = Math.max(deepest, next.depth);
    if (next.token.type === 'document') {
      if (next.token.value) {
        open.push({ token: next.token.value, depth: next.depth });
      }
    } else if ('items' in next.token) {
      for (const item of next.token.items) {
        for (const child of [item.key, item.value]) {
          if (child) {
            open.push({ token: child, depth: next.depth + 1 });
          }
        }
      }
    }
  }
  return deepest;
}
