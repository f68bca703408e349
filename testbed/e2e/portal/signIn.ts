/**
 * Signs in at the demonstration's door.
 *
 * @param address - of the portal
 * @param name - of a user in the catalog
 * @returns a token for the portal's interfaces
 */
export async function signIn(address: string, name: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': `user:default/${name}` },
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${name} could not sign in (${response.status}): ${text}`);
  }
  return (JSON.parse(text) as { backstageIdentity: { token: string } })
    .backstageIdentity.token;
}
