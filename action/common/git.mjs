// @ts-check
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * Runs git in a folder and gives what it prints.
 *
 * @param {string} folder
 * @param {string[]} words
 * @param {{ env?: Record<string, string>, input?: string | undefined }} [options]
 * @returns {{ ok: boolean, stdout: string, stderr: string }}
 */
export function git(folder, words, { env = {}, input } = {}) {
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    cwd: folder,
    encoding: 'utf8',
    input,
    maxBuffer: 2 ** 30,
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', ...env },
  });
  return { ok: status === 0, stdout: stdout ?? '', stderr: error ? error.message : (stderr ?? '') };
}

/**
 * Variables with which git may ask the remote: what actions/checkout left in the settings, else the token. It stands in no
 * command line, where other programs could read it.
 *
 * @param {string} folder
 * @returns {Record<string, string>}
 */
export function remoteAccess(folder) {
  const token = process.env.CARDPRESS_TOKEN;
  const kept = git(folder, ['config', '--get-regexp', String.raw`^http\..*\.extraheader$`]);
  if (!token || kept.stdout !== '') return {};
  const server = process.env.GITHUB_SERVER_URL ?? 'https://github.com';
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`,
  };
}
