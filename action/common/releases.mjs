// @ts-check
// Releases, and files that are replaced in them without ever being gone.
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from './api.mjs';

/** @typedef {{ id: number, name: string, size: number, state: string, digest?: string | null }} Asset */
/** @typedef {{ id: number, tag_name: string, html_url: string, upload_url: string, draft: boolean, assets: Asset[] }} Release */

/** While a file is uploaded it has this before its name; a run that died there leaves it behind. */
const fresh = 'next-';

/** What says the ids, best first. */
const carriers = ['deck.apkg', 'bank.json'].flatMap(name => [name, `${fresh}${name}`]);

/**
 * The deck of a release, or its bank; undefined where it has neither.
 *
 * @param {Release} release
 */
export function deckOf({ assets }) {
  return carriers.map(name => assets.find(one => one.name === name && one.state === 'uploaded')).find(Boolean);
}

/**
 * Replaces a file of a release, or adds it: the new one is there whole before the old one goes.
 *
 * @param {import('./api.mjs').Api} api
 * @param {string} repository
 * @param {Release} release
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} data
 */
export async function replaceAsset(api, repository, release, name, data) {
  const at = (/** @type {number} */ id) => `/repos/${repository}/releases/assets/${id}`;
  const named = (/** @type {string} */ wanted) => release.assets.find(asset => asset.name === wanted);
  const remove = async (/** @type {Asset | undefined} */ asset) => {
    if (asset !== undefined) await gone(api.send('DELETE', at(asset.id)));
  };
  await remove(named(`${fresh}${name}`));
  const url = new URL(release.upload_url.replace(/\{.*\}$/u, ''));
  url.searchParams.set('name', `${fresh}${name}`);
  const { id } = await upload(api, url, data, async () => {
    // A broken upload leaves a file without bytes behind.
    for await (const asset of api.list(`/repos/${repository}/releases/${release.id}/assets`))
      if (asset.name === `${fresh}${name}`) await remove(asset);
  });
  await remove(named(name));
  await api.send('PATCH', at(id), { body: { name } });
}

const tries = 3;

/**
 * Uploads, and does it again where it broke.
 *
 * @param {import('./api.mjs').Api} api
 * @param {URL} url
 * @param {Uint8Array<ArrayBuffer>} data
 * @param {() => Promise<void>} cleanUp
 */
async function upload(api, url, data, cleanUp) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await api.send('POST', url.href, { data });
    } catch (error) {
      const isPassing = error instanceof ApiError && (error.status === 0 || error.status >= 500);
      if (!isPassing || attempt === tries) throw error;
      await wait(attempt * 1000);
      await cleanUp();
    }
  }
}

/** @param {Promise<unknown>} removal */
async function gone(removal) {
  try {
    await removal;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}
