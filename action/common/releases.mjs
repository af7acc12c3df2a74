// @ts-check
// Releases, and files that are replaced in them without ever being gone.
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
  const { id } = await api.send('POST', url.href, { data });
  await remove(named(name));
  await api.send('PATCH', at(id), { body: { name } });
}

/** @param {Promise<unknown>} removal */
async function gone(removal) {
  try {
    await removal;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}
