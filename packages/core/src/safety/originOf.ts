/** Scheme, host and port of an address, as browsers compare them; undefined when it is no http or https address or carries credentials. */
export function originOf(address: string): string | undefined {
  const match = /^(https?):\/\/([^/?#@\s\\]{1,255})(?:[/?#]|$)/i.exec(address);
  if (!match) {
    return undefined;
  }
  const scheme = match[1].toLowerCase();
  const host = match[2].toLowerCase();
  const standard = scheme === 'http' ? ':80' : ':443';
  return `${scheme}://${
    host.endsWith(standard) ? host.slice(0, -standard.length) : host
  }`;
}
