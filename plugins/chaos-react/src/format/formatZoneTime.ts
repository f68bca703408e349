/**
 * An instant's hour and minute in a named zone, with the zone: `09:00 UTC`. An
 * unknown zone gives its name alone.
 *
 * @param at - milliseconds since the epoch
 * @public
 */
export function formatZoneTime(at: number, timeZone: string): string {
  try {
    const time = new Intl.DateTimeFormat('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    }).format(at);
    return `${time} ${timeZone}`;
  } catch {
    return timeZone;
  }
}
