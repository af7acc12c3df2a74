import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { UserError } from '../diagnostics/user-error.js';
import { say } from '../say/say.js';

/** Where AnkiConnect listens unless it was configured otherwise. */
const usual = 'http://127.0.0.1:8765';
/** The version of the protocol whose answers say apart what failed and what was found. */
const needed = 6;
/** How long one answer may take, in milliseconds: Anki answers an import when it is done. */
const patience = 10 * 60_000;

/** A running Anki, by way of its add-on AnkiConnect. */
export interface Anki {
  /** Its address, without anything secret. */
  url: string;
  /**
   * Asks for one action.
   * @throws AnkiError if Anki says that it failed
   * @throws UserError if there is no answer
   */
  ask<Answer>(action: string, params?: object): Promise<Answer>;
}

/** What Anki said when an action failed. */
export class AnkiError extends UserError {
  override name = 'AnkiError';

  constructor(
    readonly action: string,
    readonly said: string,
  ) {
    const remedy =
      said === 'unsupported action'
        ? say('Update AnkiConnect in Anki (Tools, Add-ons, Check for Updates).')
        : said.includes('api key')
          ? keyRemedy()
          : say('Look whether Anki shows a message or an open window, and try again.');
    super(say('Anki refused {action}: {said}.', { action, said: said.replace(/[.\s]+$/u, '') }), remedy);
  }
}

/**
 * Finds the Anki that runs on this computer, and whether it can be spoken to.
 * @throws UserError with the remedy, if not
 */
export async function connectAnki(env: Record<string, string | undefined>): Promise<Anki> {
  const address = addressOf(env.ANKICONNECT_URL || usual);
  const key = env.ANKICONNECT_API_KEY || undefined;
  const url = address.origin;
  const ask = async <Answer>(action: string, params: object = {}): Promise<Answer> => {
    const body = JSON.stringify({ action, version: needed, params, ...(key !== undefined && { key }) });
    const { result, error } = answerOf(await post(address, body), url);
    if (error !== null) throw new AnkiError(action, String(error));
    return result as Answer;
  };
  const { permission, requireApiKey, requireApikey, version } = await ask<Permission>('requestPermission');
  if (permission !== 'granted')
    throw new UserError(
      say('AnkiConnect at {url} does not let other programs in.', { url }),
      say("Allow it in AnkiConnect's settings (Tools, Add-ons, AnkiConnect, Config)."),
    );
  if (typeof version === 'number' && version < needed)
    throw new UserError(
      say('AnkiConnect at {url} speaks version {version}; version {needed} is needed.', { url, version, needed }),
      say('Update AnkiConnect in Anki (Tools, Add-ons, Check for Updates).'),
    );
  if ((requireApikey || requireApiKey) && key === undefined)
    throw new UserError(say('AnkiConnect at {url} wants an API key.', { url }), keyRemedy());
  return { url, ask };
}

interface Permission {
  permission: string;
  requireApikey?: boolean;
  requireApiKey?: boolean;
  version?: number;
}

function keyRemedy(): string {
  return say("Set ANKICONNECT_API_KEY to the `apiKey` of AnkiConnect's settings.");
}

/** Cards and key go to this computer only, and unencrypted. */
function addressOf(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isLoopback = url !== undefined && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(url.hostname);
  if (url?.protocol === 'http:' && isLoopback) return url;
  throw new UserError(
    say('ANKICONNECT_URL is {given}, which is no HTTP address of this computer.', { given }),
    say('Take one such as {usual}; Anki on another computer can be reached through a tunnel to a local port.', {
      usual,
    }),
  );
}

interface Reply {
  status: number;
  body: string;
}

async function post(address: URL, body: string): Promise<Reply> {
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  // AnkiConnect closes each connection, so none is kept for the next question.
  const sent = request(address, { method: 'POST', agent: false, headers, signal: AbortSignal.timeout(patience) });
  sent.end(body);
  try {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return { status: response.statusCode ?? 0, body: await text(response) };
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    throw new UserError(
      say('Anki does not answer at {url} ({why}).', { url: address.origin, why: code ?? message }),
      say(
        'Start Anki, and install its add-on AnkiConnect (Tools, Add-ons, Get Add-ons, code 2055492159); if it listens elsewhere, set ANKICONNECT_URL.',
      ),
      { cause: error },
    );
  }
}

function answerOf({ status, body }: Reply, url: string): { result: unknown; error: unknown } {
  try {
    const { result, error } = JSON.parse(body) as { result?: unknown; error?: unknown };
    if (status === 200 && result !== undefined && error !== undefined) return { result, error };
  } catch {
    // Said below.
  }
  throw new UserError(
    say('What answers at {url} is not AnkiConnect as known here (HTTP {status}).', { url, status }),
    say('Look which program uses that port, update AnkiConnect, or set ANKICONNECT_URL.'),
  );
}
