/**
 * What tells a program which fonts there are: those that npm carries, and those
 * of the machine where it has some. Without any, text has no width.
 *
 * @param folder - of the fonts; what is remembered of them goes there too
 */
export function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
