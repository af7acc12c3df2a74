// The entries of one version in CHANGELOG.md: `node scripts/changelog.mjs 0.1.0`.
// With --date the heading of the version, still "unreleased", gets today's date; `npm version` runs that.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../CHANGELOG.md', import.meta.url);
const [version = '', flag] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} – (.*)$`, 'mu');
const match = heading.exec(text);
if (!match) {
  console.error(`CHANGELOG.md has no heading "## ${version} – …"; write what changed below one.`);
  process.exitCode = 1;
} else if (flag === '--date') {
  const today = new Date().toISOString().slice(0, 10);
  if (match[1] === 'unreleased') writeFileSync(file, text.replace(heading, `## ${version} – ${today}`));
} else {
  const rest = text.slice(match.index + match[0].length);
  const end = rest.search(/^## /mu);
  process.stdout.write(`${(end === -1 ? rest : rest.slice(0, end)).trim()}\n`);
}
