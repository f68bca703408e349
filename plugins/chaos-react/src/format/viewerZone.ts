/** The IANA zone in which this browser shows times, e.g. `Europe/Berlin`. @public */
export function viewerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
