// @ts-check
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { variable } from './runner.mjs';

/**
 * The path in the repository of a file that a message names from the project's folder.
 *
 * @param {{ root: string }} result
 * @param {string} file
 */
export function inRepository({ root }, file) {
  return relative(variable('GITHUB_WORKSPACE'), join(root, file)).split(sep).join('/');
}

/**
 * The address of a line in the commit that is built.
 *
 * @param {string} path in the repository
 * @param {number} [line]
 */
export function addressOfLine(path, line) {
  const { GITHUB_SERVER_URL: server = 'https://github.com' } = process.env;
  const commit = `${server}/${variable('GITHUB_REPOSITORY')}/blob/${variable('GITHUB_SHA')}`;
  // Markdown is shown without lines unless it is shown as it was typed.
  const place = `${commit}/${path.split('/').map(encodeURIComponent).join('/')}${line === undefined ? '' : `?plain=1#L${line}`}`;
  return place.replaceAll('(', '%28').replaceAll(')', '%29');
}
