// How long a deck takes, beside anki-apkg-export: `npm run compile && node bench/deck.mjs [cards…]`.
// Each run is a process of its own, since the peer's engine aborts its process when its memory is full.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const sizes = process.argv.slice(2).map(Number);
const worker = fileURLToPath(new URL('compare/contenders/deck.mjs', import.meta.url));

function run(tool, cards) {
  const times = [];
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    const { status, stdout } = spawnSync(process.execPath, [worker, tool, String(cards)], { encoding: 'utf8' });
    if (status !== 0) return undefined;
    const result = JSON.parse(stdout);
    times.push(result.milliseconds);
    bytes = result.bytes;
  }
  return { milliseconds: times.sort((a, b) => a - b)[2], bytes };
}

console.log('cards   cardpress   anki-apkg-export   ratio (median of 5, ms, loading the engine included)');
for (const cards of sizes.length > 0 ? sizes : [16, 100, 500, 1000, 10000]) {
  const ours = run('cardpress', cards);
  const theirs = run('anki-apkg-export', cards);
  const columns = [
    String(cards).padEnd(8),
    String(Math.round(ours?.milliseconds ?? Number.NaN)).padEnd(12),
    (theirs ? String(Math.round(theirs.milliseconds)) : 'aborts').padEnd(19),
    theirs && ours ? (ours.milliseconds / theirs.milliseconds).toFixed(2) : '-',
  ];
  console.log(columns.join(''));
}
