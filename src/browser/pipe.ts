import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/**
 * A DevTools connection over two pipes: messages in JSON, each ended by a zero byte
 * (`--remote-debugging-pipe`: the browser reads file descriptor 3 and writes 4). Unlike a port, no other program can
 * join, and the browser goes when we go.
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
  // A browser that dies breaks the pipe; that is told by `close`.
  toBrowser.on('error', () => {});
  fromBrowser.on('error', () => {});
  fromBrowser.on('close', () => transport.onclose?.());
  fromBrowser.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const message = Buffer.concat([...pending, rest.subarray(0, end)]).toString('utf8');
      pending = [];
      rest = rest.subarray(end + 1);
      // What is no message comes from a program that is no browser, and will be found late in answering.
      if (!message.startsWith('{')) continue;
      // Puppeteer expects that answers to two calls arrive in two turns of the event loop.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (rest.length > 0) pending.push(rest);
  });
  return transport;
}
