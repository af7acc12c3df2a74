import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * A DevTools connection over two pipes with JSON messages, each terminated by a zero byte (`--remote-debugging-pipe`:
 * the browser reads file descriptor 3 and writes 4). Unlike with a port, no other program can connect, and the browser
 * exits when we do.
 */
export function pipeTransport(toBrowser: Writable, fromBrowser: Readable): ConnectionTransport {
  let pending: Buffer[] = [];
  const transport: ConnectionTransport = {
    send(message) {
      toBrowser.write(`${message}\0`);
    },
    close() {
      toBrowser.destroy();
      fromBrowser.destroy();
    },
  };
  // If the browser exits, the pipe breaks; `close` reports that.
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});
  fromBrowser.on('close', () => transport.onclose?.());
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
      pending = [];
      rest = rest.subarray(end + 1);
      // An invalid message means the program is not a browser; the timeout will report it.
      if (!message.startsWith('{')) continue;
      // Puppeteer expects the answers to two calls in separate turns of the event loop.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (rest.length > 0) pending.push(rest);
  });
  return transport;
}
