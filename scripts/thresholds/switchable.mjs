// A file of tuned numbers whose numbers can be changed while its tests run.
import { parseSync, Visitor } from 'oxc-parser';
import { numbersIn } from './numbers.mjs';

/** Where a changed file puts its numbers for the runner of the tests: `{ values, read, renew }` by the path of the file. */
export const switches = 'cardpress.thresholds';

/**
 * The source of the same file, in which properties are computed whenever they are asked for, and other exports by `renew()`.
 * Whoever imports an export sees its new value, but not so who computed something from it while it was loaded.
 */
export function switchable(file, text) {
  const numbers = numbersIn(file, text);
  /** What is put in the place of what, none within another. */
  const edits = numbers.map(({ start, end }, at) => ({ start, end, text: `$number(${at})` }));
  const renewed = [];
  const visitor = new Visitor({
    VariableDeclaration: declaration => {
      const [{ id, init }] = declaration.declarations;
      if (init.type === 'ObjectExpression') return;
      edits.push({ start: declaration.start, end: declaration.start + declaration.kind.length, text: 'let' });
      renewed.push({ id: id.name, init });
    },
    Property: ({ key, value, start, end }) => {
      if (value.type === 'ObjectExpression') return;
      edits.push({ start, end: value.start, text: `get ${text.slice(key.start, key.end)}() { return ` });
      edits.push({ start: end, end, text: '; }' });
    },
  });
  visitor.visit(parseSync(file, text).program);
  const edited = (from, to) => {
    const inside = edits.filter(({ start, end }) => start >= from && end <= to).sort((a, b) => a.start - b.start);
    let at = from;
    const pieces = inside.map(edit => {
      const piece = text.slice(at, edit.start) + edit.text;
      at = edit.end;
      return piece;
    });
    return [...pieces, text.slice(at, to)].join('');
  };
  const renew = renewed.map(({ id, init }) => `${id} = ${edited(init.start, init.end)};`).join(' ');
  return `
const $values = ${JSON.stringify(numbers.map(({ value }) => value))};
const $read = new Set();
const $number = at => { $read.add(at); return $values[at]; };
${edited(0, text.length)}
(globalThis[Symbol.for('${switches}')] ??= new Map()).set(${JSON.stringify(file)}, {
  values: $values, read: $read, renew() { ${renew} },
});
`;
}
