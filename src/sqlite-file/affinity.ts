import type { Value } from './record.js';

/**
 * A value as a column of integers stores it: a text that is a number becomes that number.
 *
 * @see https://www.sqlite.org/datatype3.html#type_affinity
 */
export function asInteger(value: Value): Value {
  if (typeof value !== 'string') return value;
  const number = /^[ \t-\r]*([+-]?(?:(\d+)|\d+\.\d*|\.\d+|\d+(?:\.\d*)?e[+-]?\d+|\.\d+e[+-]?\d+))[ \t-\r]*$/iu.exec(
    value,
  );
  if (!number) return value;
  const [, text = '', digits] = number;
  // More digits than a number of JavaScript has.
  if (digits !== undefined && digits.length > 15) {
    const exact = BigInt(digits) * (text.startsWith('-') ? -1n : 1n);
    if (BigInt.asIntN(64, exact) === exact) return exact;
  }
  return Number(text);
}
