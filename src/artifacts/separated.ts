/**
 * A record of a file whose values are separated by a character, such as CSV: values that hold the separator, a quotation mark or
 * a line break stand in quotation marks. Source: RFC 4180, 2.5 to 2.7.
 */
export function record(values: readonly string[], separator: ',' | '\t'): string {
  return values
    .map(value => (needsQuotes(value, separator) ? `"${value.replaceAll('"', '""')}"` : value))
    .join(separator);
}

function needsQuotes(value: string, separator: string): boolean {
  return value.includes(separator) || /["\r\n]/u.test(value);
}
