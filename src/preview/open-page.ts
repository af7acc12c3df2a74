import { spawn } from 'node:child_process';

/** What opens an address in the reader's browser. */
const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser. Where that fails, the reader still has the address. */
export function openPage(address: string, { BROWSER }: NodeJS.ProcessEnv, platform = process.platform): void {
  const [command, ...args] = BROWSER ? [BROWSER] : (openers[platform] ?? ['xdg-open']);
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
