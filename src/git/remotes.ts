import { GitError } from './error.js';
import type { Repository } from './repository.js';
import { askGit } from './run.js';

/** The hosts that a repository's remotes are on, each once; a remote on this disk has none. */
export async function remoteHosts({ root }: Repository): Promise<string[]> {
  const said = await askGit(root, ['config', '--get-regexp', String.raw`^remote\..*\.url$`]).catch(error => {
    if (error instanceof GitError && error.said === '') return '';
    throw error;
  });
  const hosts = said.split('\n').map(line => hostOf(line.slice(line.indexOf(' ') + 1)));
  return [...new Set(hosts.filter(host => host !== undefined))];
}

/** As git reads addresses, `user@host:path` among them; see git-clone(1). */
function hostOf(address: string): string | undefined {
  const [, host] = /^(?!file:)[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([^/:]+)/iu.exec(address) ?? [];
  const [, scp] = /^(?:[^@/]+@)?([^/:]{2,}):(?!\/\/)/u.exec(address) ?? [];
  return (host ?? scp)?.toLowerCase();
}
