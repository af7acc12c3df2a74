// Fits the weights of src/identity/match/thresholds.ts to test/identity's labelled cases: `npm run bench -- fit`. Prints
// the weights, and what today's and the new ones lose and take wrongly. `--list` names the cases. The half that checks is
// never fitted on: `--half check` only judges.
import { parseArgs } from 'node:util';
import { assign } from '../../src/identity/match/assignment.js';
import { prior, weights } from '../../src/identity/match/thresholds.js';
import { type Half, halves } from '../../test/identity/pairs.js';
import { casesOf, type GatheredCase, gather } from './gather.js';
import { type Name, train, type Weights } from './train.js';

const { values } = parseArgs({
  options: { half: { type: 'string', default: 'fit' }, list: { type: 'boolean', default: false } },
});
const half = halves.find(one => one === values.half) as Half;
const all = casesOf(half);
const cases = all.map(one => gather(one, all));
const now: Weights = { weights, prior };
report('today', now);
if (half === 'fit') {
  const speaksFor: Name[] = [
    'same',
    'core',
    'like',
    'opening',
    'answerSame',
    'shortAnswerSame',
    'answerLike',
    'neighbours',
    'oldest',
    'published',
  ];
  const fitted = train(cases, now, new Set(speaksFor));
  report('fitted', fitted);
  console.log(JSON.stringify(fitted, null, 2));
}

function report(title: string, judged: Weights): void {
  const found = cases.flatMap(one => misses(one, judged).map(line => ({ line, category: one.category })));
  const count = (what: string) => found.filter(({ line }) => line.startsWith(what)).length;
  console.log(`${half}, ${title}: lost ${count('lost')}, wrong ${count('wrong')}`);
  if (values.list) for (const { line, category } of found) console.log(`${category}: ${line}`);
}

function misses({ name, rows }: GatheredCase, judged: Weights): string[] {
  const weighed = rows.map(row => {
    const names = Object.keys(judged.weights) as Name[];
    const value = names.reduce((sum, name) => sum + judged.weights[name] * row.evidence[name], judged.prior);
    return { ...row, value };
  });
  const chosen = new Set(assign(weighed.filter(({ value }) => value > 0)) as typeof weighed);
  return weighed.flatMap(row => {
    if (chosen.has(row) === row.isSame) return [];
    const said = Object.entries(row.evidence).flatMap(([key, value]) =>
      value === 0 ? [] : [`${key} ${value.toFixed(2)}`],
    );
    return [`${row.isSame ? 'lost' : 'wrong'} ${row.value.toFixed(1)} ${name} ${row.text} (${said.join(', ')})`];
  });
}
