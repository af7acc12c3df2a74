import { once } from 'node:events';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../../diagnostics/user-error.js';
import { say } from '../../say/say.js';
import { type From, refusalOf } from './guard.js';
import { listeners } from './listeners.js';
import { partOf } from './range.js';
import { headersOf, nothing, type Reply } from './reply.js';

/** What there is to ask for. */
export interface Site {
  /** Who may ask for a path; undefined if there is nothing. */
  from(path: string): From | undefined;
  reply(url: URL, request: IncomingMessage): Promise<Reply | undefined>;
  /** The path where changes are told, and what a page is told first. */
  events: { path: string; first(): object };
}

export interface Served {
  /** Where it is, with a `/` at the end. */
  address: string;
  /** Tells all pages. */
  tell(data: object): void;
  close(): Promise<void>;
}

/**
 * Serves a site to this computer only.
 *
 * @param port 0 for any that is free
 * @throws UserError if the port is taken
 */
export async function serve(site: Site, port: number): Promise<Served> {
  const pages = listeners();
  const server = createServer((request, response) => {
    answer(request, response).catch(error => {
      if (!response.headersSent) send(response, 500, plain(`This is a bug in cardpress: ${error}`));
      else response.destroy();
    });
  });
  const actual = await listen(port);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    const from = url && site.from(url.pathname);
    const refused = refusalOf(request, actual, from ?? 'page');
    if (refused) return send(response, refused.status, plain(refused.says));
    if (!url || from === undefined) return send(response, 404, plain(say('There is nothing here.')));
    if (url.pathname === site.events.path) {
      response.writeHead(200, headersOf({ type: 'text/event-stream', policy: nothing, from }));
      response.write(`data: ${JSON.stringify(site.events.first())}\n\n`);
      return pages.add(response);
    }
    const reply = await site.reply(url, request);
    if (!reply) return send(response, 404, plain(say('There is nothing here.')));
    if (reply.from === 'card') return sendPart(response, reply, request);
    send(response, 200, reply, request.method === 'HEAD');
  }

  async function listen(wanted: number): Promise<number> {
    server.listen(wanted, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UserError(
        code === 'EADDRINUSE'
          ? say('Port {port} is taken by another program.', { port: wanted })
          : say('Port {port} cannot be used ({code}).', { port: wanted, code }),
        say('Name another one with --port, or none for any that is free.'),
      );
    }
    return (server.address() as AddressInfo).port;
  }

  return {
    address: `http://127.0.0.1:${actual}/`,
    tell: data => pages.tell(data),
    async close() {
      pages.end();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The address that is asked for; undefined if it is none of ours. */
function urlOf({ url = '', headers: { host } }: IncomingMessage): URL | undefined {
  if (!url.startsWith('/') || url.startsWith('//')) return undefined;
  const full = `http://${host}${url}`;
  return URL.canParse(full) ? new URL(full) : undefined;
}

function plain(text: string): Reply {
  return { type: 'text/plain; charset=utf-8', body: `${text}\n`, policy: nothing, from: 'page' };
}

function send(
  response: ServerResponse,
  status: number,
  reply: Reply,
  isHead = false,
  more: OutgoingHttpHeaders = {},
): void {
  const body = Buffer.from(reply.body as string);
  response.writeHead(status, { ...headersOf(reply), ...more, 'content-length': body.byteLength });
  response.end(isHead ? undefined : body);
}

/** A picture or a sound, or the part of it that a player asks for. */
function sendPart(response: ServerResponse, reply: Reply, { method, headers }: IncomingMessage): void {
  const body = Buffer.from(reply.body as string);
  const size = body.byteLength;
  // With `If-Range` it asks for what it had before, and no answer of ours has a name by which to tell.
  const part = method === 'GET' && headers['if-range'] === undefined ? partOf(headers.range, size) : undefined;
  const { start, end } = part === 'none' ? { start: 0, end: 0 } : (part ?? { start: 0, end: size });
  const status = part === undefined ? 200 : part === 'none' ? 416 : 206;
  const range = part && { 'content-range': `bytes ${part === 'none' ? '*' : `${start}-${end - 1}`}/${size}` };
  const more = { 'accept-ranges': 'bytes', ...range };
  send(response, status, { ...reply, body: body.subarray(start, end) }, method === 'HEAD', more);
}
