import { localTime } from './localTime';

/** Whether the text is the name of an IANA zone. Offsets such as `+01:00` are none: they do not say what happens in summer. */
export function isTimezone(text: string): boolean {
  if (text.length > 64 || !/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(text)) {
    return false;
  }
  try {
    localTime(0, text);
    return true;
  } catch {
    return false;
  }
}
