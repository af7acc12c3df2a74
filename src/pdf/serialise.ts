import { Name, type PdfObject, PdfString, Reference, Stream } from './objects.js';

/** An object as in a file, one character per byte; for a stream, the dictionary. ISO 32000-1, 7.3. */
export function serialise(object: PdfObject): string {
  if (typeof object === 'number') return Number.isSafeInteger(object) ? String(object) : decimal(object);
  if (object instanceof Reference) return `${object.number} 0 R`;
  if (object instanceof Name) return name(object.text);
  if (object instanceof PdfString) return object.hex ? hexadecimal(object.bytes) : literal(object.bytes);
  if (Array.isArray(object)) return `[${object.map(serialise).join(' ')}]`;
  if (object instanceof Map) {
    return `<<${Array.from(object, ([key, value]) => `${name(key)} ${serialise(value)}`).join('\n')}>>`;
  }
  return object instanceof Stream ? serialise(object.dictionary) : String(object);
}

/** Never with an exponent, which PDF does not support, and without a zero before the decimal point. */
function decimal(number: number): string {
  if (!Number.isFinite(number)) throw new RangeError(`PDF has no number ${number}.`);
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e(.+))?$/u.exec(String(number)) ?? [];
  if (exponent === undefined) return `${sign}${whole === '0' && fraction ? '' : whole}${fraction && `.${fraction}`}`;
  const digits = `${whole}${fraction}`;
  const power = Number(exponent);
  if (power > 0) return `${sign}${digits.padEnd(power + 1, '0')}`;
  return `${sign}.${digits.padStart(digits.length - power - 1, '0')}`;
}

function name(text: string): string {
  if (/^[A-Za-z0-9_-]+$/u.test(text)) return `/${text}`;
  return `/${text.replace(/[^!-~]|[#%()<>[\]{}/]/gu, sign => `#${hex(sign)}`)}`;
}

function literal(bytes: string): string {
  if (/^[ -'*-[\]-~]*$/u.test(bytes)) return `(${bytes})`;
  return `(${bytes.replace(/[\\()]|[^ -~]/gu, sign =>
    sign === '\\' || sign === '(' || sign === ')'
      ? `\\${sign}`
      : `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`,
  )})`;
}

function hexadecimal(bytes: string): string {
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}
