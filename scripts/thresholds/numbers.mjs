// The numbers in a file of tuned numbers, and what each is changed to.
import { parseSync, Visitor } from 'oxc-parser';

/** Counts up to this change by one, all other numbers by a fifth. */
const smallCount = 20;

/** Every number of a file with its name, its line and where it stands. */
export function numbersIn(file, text) {
  const numbers = [];
  let name = '';
  const visitor = new Visitor({
    VariableDeclarator: node => {
      name = node.id.name;
    },
    Property: node => {
      name = node.key.name ?? node.key.value;
    },
    Literal: ({ value, start, end }) => {
      if (typeof value !== 'number') return;
      numbers.push({ name, line: text.slice(0, start).split('\n').length, start, end, value });
    },
  });
  visitor.visit(parseSync(file, text).program);
  return numbers;
}

/** A little less and a little more. */
export function neighbours(value) {
  const step = Number.isInteger(value) ? (value <= smallCount ? 1 : Math.ceil(value / 5)) : value / 5;
  return [value - step, value + step].map(number => Number(number.toPrecision(12)));
}
