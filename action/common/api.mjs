// @ts-check
// The forge's REST API, https://docs.github.com/en/rest.
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { variable } from './runner.mjs';

const tries = 4;

/** An answer that is no success. */
export class ApiError extends Error {
  /**
   * @param {string} what
   * @param {number} status 0 where there was no answer
   * @param {string} said
   */
  constructor(what, status, said) {
    super(`${what}: ${status === 0 ? 'no answer' : `the server answered ${status}`}${said ? ` (${said})` : ''}`);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** @typedef {{ body?: unknown, data?: Uint8Array<ArrayBuffer>, accept?: string }} Sent */

export class Api {
  #token = process.env.CARDPRESS_TOKEN ?? '';
  #base = variable('GITHUB_API_URL');

  get hasToken() {
    return this.#token !== '';
  }

  /**
   * The JSON of an answer; undefined where there is nothing (404).
   *
   * @param {string} path from the API's address
   * @returns {Promise<any>}
   */
  async find(path) {
    try {
      return await this.send('GET', path);
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined;
      throw error;
    }
  }

  /**
   * All items of a list in pages.
   *
   * @param {string} path
   * @returns {AsyncGenerator<any>}
   */
  async *list(path) {
    for (let page = 1; ; page++) {
      const items = await this.send('GET', `${path}?per_page=100&page=${page}`);
      yield* items;
      if (items.length < 100) return;
    }
  }

  /**
   * The JSON of an answer.
   *
   * @param {string} method
   * @param {string} path
   * @param {Sent} [sent]
   * @returns {Promise<any>}
   */
  async send(method, path, sent) {
    const response = await this.#ask(method, path, sent);
    return response.status === 204 ? undefined : whole(response.json(), `${method} ${path}`);
  }

  /**
   * The bytes of a file.
   *
   * @param {string} path
   */
  async bytes(path) {
    const response = await this.#ask('GET', path, { accept: 'application/octet-stream' });
    return new Uint8Array(await whole(response.arrayBuffer(), `GET ${path}`));
  }

  /**
   * Asks, and asks again where the server is busy or out of order; what makes something new is sent only once.
   *
   * @param {string} method
   * @param {string} path
   * @param {Sent} [sent]
   */
  async #ask(method, path, { body, data, accept = 'application/vnd.github+json' } = {}) {
    const url = new URL(path.startsWith('/') ? `${this.#base}${path}` : path);
    const what = `${method} ${url.pathname}`;
    const content = data ?? (body === undefined ? undefined : JSON.stringify(body));
    const headers = {
      accept,
      'user-agent': 'cardpress',
      'x-github-api-version': '2022-11-28',
      ...(this.hasToken && { authorization: `Bearer ${this.#token}` }),
      ...(content !== undefined && { 'content-type': data ? 'application/octet-stream' : 'application/json' }),
    };
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt === tries || method === 'POST';
      /** @type {Response} */
      let response;
      try {
        response = await fetch(url, { method, headers, ...(content !== undefined && { body: content }) });
      } catch (error) {
        const { cause, message } = /** @type {Error & { cause?: { code?: string } }} */ (error);
        if (isLast) throw new ApiError(what, 0, cause?.code ?? message);
        await wait(attempt * 2000);
        continue;
      }
      if (response.ok) return response;
      const said = await messageOf(response);
      if (isLast || !isPassing(response)) throw new ApiError(what, response.status, said);
      const after = response.headers.get('retry-after');
      await wait(after === null ? attempt * 2000 : Math.min(Number(after), 60) * 1000);
    }
  }
}

/**
 * What an answer holds, or that it was cut off.
 *
 * @template T
 * @param {Promise<T>} content
 * @param {string} what
 */
async function whole(content, what) {
  try {
    return await content;
  } catch {
    throw new ApiError(what, 0, 'it was cut off');
  }
}

/** @param {Response} response */
function isPassing({ status, headers }) {
  return status >= 500 || status === 429 || (status === 403 && headers.has('retry-after'));
}

/** @param {Response} response */
async function messageOf(response) {
  try {
    const { message, errors } = await response.json();
    return [message, ...(errors ?? []).map((/** @type {any} */ one) => one.code ?? one.message)]
      .filter(Boolean)
      .join(', ');
  } catch {
    return '';
  }
}
