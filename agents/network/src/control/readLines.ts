import type { Socket } from 'node:net';

/** Hands over whole lines; a line longer than `maxBytes` ends the connection. */
export function readLines(
  socket: Socket,
  maxBytes: number,
  onLine: (line: string) => void,
): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', chunk => {
    rest = Buffer.concat([rest, chunk as Buffer]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      const line = rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      onLine(line);
    }
    if (rest.length > maxBytes) socket.destroy();
  });
}
