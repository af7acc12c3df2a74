import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { git } from '../support/repository.js';

interface Asset {
  id: number;
  name: string;
  size: number;
  state: string;
  data: Buffer;
}

interface Release {
  id: number;
  tag_name: string;
  name?: string;
  body?: string;
  draft: boolean;
  make_latest?: string;
  assets: Asset[];
}

interface Comment {
  id: number;
  body: string;
  user: { login: string; type: string };
  author_association: string;
}

interface Answer {
  status: number;
  json?: unknown;
  data?: Buffer;
  location?: string;
}

/** Tokens, by what they may. */
export const tokens = { write: 'token-that-may-write', read: 'token-that-may-read' };

/**
 * A forge on the loopback with the part of GitHub's REST API that concerns releases, tags, comments and comparisons. Tags
 * are those of the bare repository.
 */
export class Forge {
  readonly repository = 'someone/notes';
  releases: Release[] = [];
  comments: Comment[] = [];
  /** `METHOD path status` of each request. */
  log: string[] = [];
  /** Headers of the last request to the place where files lie, which is another host. */
  storageHeaders: Record<string, unknown> = {};
  /** Answers in place of the forge: a status, or undefined for its own answer. */
  refuse: (request: string) => number | undefined = () => undefined;
  #ids = 100;
  #server: Server;
  #storage: Server;

  private constructor(
    /** The bare repository. */
    readonly bare: string,
  ) {
    this.#server = createServer(async (request, response) => {
      const { status, json, data, location } = await this.#handle(request);
      const headers = { ...(location && { location }), ...(status >= 400 && { 'retry-after': '0' }) };
      response.writeHead(status, headers).end(json === undefined ? data : JSON.stringify(json));
    });
    this.#storage = createServer((request, response) => {
      this.storageHeaders = request.headers;
      const asset = this.#asset(Number(request.url?.slice(1)));
      response.writeHead(asset ? 200 : 404).end(asset?.data);
    });
  }

  static async open(bare: string): Promise<Forge> {
    const forge = new Forge(bare);
    const servers = [forge.#server, forge.#storage];
    await Promise.all(servers.map(server => new Promise<void>(done => server.listen(0, '127.0.0.1', done))));
    return forge;
  }

  /** Has the releases of another one. */
  takeOver(other: Forge): void {
    this.releases = structuredClone(other.releases);
    this.#ids = other.#ids;
  }

  async close(): Promise<void> {
    for (const server of [this.#server, this.#storage]) {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    }
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The files of a release by their names. */
  files(tag: string): Map<string, Buffer> {
    const release = this.releases.find(one => one.tag_name === tag);
    return new Map(release?.assets.map(({ name, data }) => [name, data]));
  }

  /** What was asked that changes something. */
  get changes(): string[] {
    return this.log.filter(line => !line.startsWith('GET '));
  }

  async #handle(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', this.address);
    const { method = 'GET' } = request;
    const body = await buffer(request);
    const what = `${method} ${url.pathname}`;
    const status = this.refuse(what);
    const answer = status === undefined ? this.#answer(request, method, url, body) : refusal(status, 'Refused');
    this.log.push(`${what} ${answer.status}`);
    return answer;
  }

  #answer({ headers }: IncomingMessage, method: string, url: URL, body: Buffer): Answer {
    const may = headers.authorization?.replace('Bearer ', '');
    if (may !== undefined && !Object.values(tokens).includes(may)) return refusal(401, 'Bad credentials');
    if (method !== 'GET' && may !== tokens.write) return refusal(403, 'Resource not accessible by integration');
    for (const [verb, pattern, answer] of this.#routes) {
      const found = verb === method ? pattern.exec(url.pathname) : null;
      if (found) return answer.call(this, found.slice(1).map(decodeURIComponent), url, body, headers.accept ?? '');
    }
    return refusal(404, 'Not Found');
  }

  readonly #routes: [
    string,
    RegExp,
    (this: Forge, words: string[], url: URL, body: Buffer, accept: string) => Answer,
  ][] = [
    [
      'GET',
      at('releases'),
      (_, url) =>
        found(
          page(
            this.releases.map(one => this.#shown(one)),
            url,
          ),
        ),
    ],
    [
      'GET',
      at('releases/tags/([^/]+)'),
      ([tag]) => this.#maybe(this.releases.find(one => one.tag_name === tag && !one.draft)),
    ],
    ['POST', at('releases'), (_, _url, body) => this.#createRelease(JSON.parse(String(body)))],
    [
      'PATCH',
      at('releases/(\\d+)'),
      ([id], _, body) => {
        const release = this.releases.find(one => one.id === Number(id));
        if (release) Object.assign(release, JSON.parse(String(body)));
        return this.#maybe(release);
      },
    ],
    [
      'GET',
      at('releases/(\\d+)/assets'),
      ([id], url) => found(page(this.releases.find(one => one.id === Number(id))?.assets ?? [], url)),
    ],
    [
      'GET',
      at('releases/assets/(\\d+)'),
      ([id], _url, _body, accept) => {
        const asset = this.#asset(Number(id));
        if (!asset) return refusal(404, 'Not Found');
        const { port } = this.#storage.address() as AddressInfo;
        const location = `http://127.0.0.1:${port}/${id}`;
        return accept.includes('octet-stream') ? { status: 302, location } : found(asset);
      },
    ],
    [
      'DELETE',
      at('releases/assets/(\\d+)'),
      ([id]) => {
        for (const release of this.releases) release.assets = release.assets.filter(one => one.id !== Number(id));
        return { status: 204 };
      },
    ],
    [
      'PATCH',
      at('releases/assets/(\\d+)'),
      ([id], _, body) => {
        const [asset, { name }] = [this.#asset(Number(id)), JSON.parse(String(body))];
        const release = this.releases.find(one => asset !== undefined && one.assets.includes(asset));
        if (!asset || release?.assets.some(one => one.name === name)) return refusal(422, 'already_exists');
        asset.name = name;
        return found(asset);
      },
    ],
    [
      'POST',
      /^\/uploads\/(\d+)$/u,
      ([id], url, data) => {
        const release = this.releases.find(one => one.id === Number(id));
        const name = url.searchParams.get('name') ?? '';
        if (!release || release.assets.some(one => one.name === name)) return refusal(422, 'already_exists');
        const asset = { id: this.#ids++, name, size: data.length, state: 'uploaded', data };
        release.assets.push(asset);
        return { status: 201, json: asset };
      },
    ],
    [
      'GET',
      at('git/ref/tags/([^/]+)'),
      ([tag]) => {
        const sha = this.#resolve(`refs/tags/${tag}`);
        return sha ? found({ object: { sha } }) : refusal(404, 'Not Found');
      },
    ],
    [
      'PATCH',
      at('git/refs/tags/([^/]+)'),
      ([tag], _, body) => {
        const { sha, force } = JSON.parse(String(body));
        if (!force) return refusal(422, 'Update is not a fast forward');
        git(this.bare, 'update-ref', `refs/tags/${tag}`, sha);
        return found({});
      },
    ],
    [
      'POST',
      at('git/refs'),
      (_, _url, body) => {
        const { ref, sha } = JSON.parse(String(body));
        git(this.bare, 'update-ref', ref, sha);
        return { status: 201, json: {} };
      },
    ],
    [
      'GET',
      at('compare/([0-9a-f]+)\\.\\.\\.([0-9a-f]+)'),
      ([base = '', head = '']) => {
        const count = (range: string) => Number(git(this.bare, 'rev-list', '--count', range));
        const [ahead, behind] = [count(`${base}..${head}`), count(`${head}..${base}`)];
        return found({ status: ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical' });
      },
    ],
    ['GET', at('issues/\\d+/comments'), (_, url) => found(page(this.comments, url))],
    [
      'POST',
      at('issues/\\d+/comments'),
      (_, _url, body) => {
        const user = { login: 'github-actions[bot]', type: 'Bot' };
        const comment = { id: this.#ids++, user, author_association: 'NONE', ...JSON.parse(String(body)) };
        this.comments.push(comment);
        return { status: 201, json: comment };
      },
    ],
    [
      'PATCH',
      at('issues/comments/(\\d+)'),
      ([id], _, body) => {
        const comment = this.comments.find(one => one.id === Number(id));
        if (comment) Object.assign(comment, JSON.parse(String(body)));
        return comment ? found(comment) : refusal(404, 'Not Found');
      },
    ],
    [
      'GET',
      /^\/someone\/notes\/releases\/download\/([^/]+)\/([^/]+)$/u,
      ([tag = '', name = '']) => {
        const data = this.files(tag).get(name);
        return data ? { status: 200, data } : refusal(404, 'Not Found');
      },
    ],
  ];

  #createRelease(given: Omit<Release, 'id' | 'assets' | 'draft'> & { target_commitish?: string }): Answer {
    if (this.releases.some(one => one.tag_name === given.tag_name)) return refusal(422, 'already_exists');
    const tag = `refs/tags/${given.tag_name}`;
    if (this.#resolve(tag) === undefined) git(this.bare, 'update-ref', tag, given.target_commitish ?? 'main');
    const release: Release = { id: this.#ids++, draft: false, assets: [], ...given };
    this.releases.unshift(release);
    return { status: 201, json: this.#shown(release) };
  }

  #resolve(ref: string): string | undefined {
    return git(this.bare, 'for-each-ref', '--format=%(objectname)', ref) || undefined;
  }

  #asset(id: number): Asset | undefined {
    return this.releases.flatMap(({ assets }) => assets).find(one => one.id === id);
  }

  #shown({ assets, ...release }: Release) {
    const upload_url = `${this.address}/uploads/${release.id}{?name,label}`;
    return { ...release, upload_url, assets: assets.map(({ data, ...asset }) => asset) };
  }

  #maybe(release: Release | undefined): Answer {
    return release ? found(this.#shown(release)) : refusal(404, 'Not Found');
  }
}

function at(path: string): RegExp {
  return new RegExp(`^/repos/someone/notes/${path}$`, 'u');
}

function found(json: unknown): Answer {
  return { status: 200, json };
}

function refusal(status: number, message: string): Answer {
  return { status, json: { message } };
}

function page<T>(items: T[], { searchParams }: URL): T[] {
  const [size, number] = [Number(searchParams.get('per_page') ?? 30), Number(searchParams.get('page') ?? 1)];
  return items.slice(size * (number - 1), size * number);
}
