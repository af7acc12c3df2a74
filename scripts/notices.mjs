import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folderOf = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
const licence = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The notices that the licences of bundled packages ask for, one after the other; packages are told by the bundle's modules. */
export function noticesOf(modules, folder = 'lib/cli') {
  const folders = new Set(modules.map(id => folderOf.exec(id)?.[0]).filter(folder => folder !== undefined));
  const notices = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  const head = `${folder}/ holds parts of ${notices.length} packages. Their licences:\n`;
  return [head, ...notices.map(({ name, text }) => `${'-'.repeat(80)}\n${name}\n\n${text.trim()}\n`)].join('\n');
}

function noticeOf(folder) {
  const {
    name,
    version,
    licenses,
    license = licenses?.[0]?.type,
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter(file => licence.test(file))
    .sort();
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8'));
  if (texts.length === 0 && license === undefined) throw new Error(`${name} has no licence; it may not be bundled.`);
  return { name: `${name} ${version} (${license})`, text: texts.length > 0 ? texts.join('\n') : `Licence: ${license}` };
}
