/** Points below which text is hard to read. */
const readable = 7.5;

/** Two pieces on one line, one of them smaller than this share of the other: an index or an exponent. */
const script = 0.85;

/** Characters that are too small, and some of them. What stands above or below the line beside larger ones is not. */
export function smallText(texts) {
  let count = 0;
  const examples = [];
  for (const [index, items] of texts.entries()) {
    for (const item of items) {
      if (item.size >= readable - 0.05 || isScript(item, items)) continue;
      count += item.text.length;
      examples.push(`${item.text.slice(0, 20)} (${item.size.toFixed(1)}, page ${index + 1})`);
    }
  }
  return { count, examples };
}

function isScript({ x, y, width, size }, items) {
  return items.some(
    other =>
      size < other.size * script &&
      Math.abs(other.y - y) < other.size * 1.5 &&
      other.x < x + width + other.size * 2 &&
      other.x + other.width > x - other.size * 2,
  );
}

/**
 * Words of which single letters stand on lines of their own: `H`, `e`, `ader` below each other, which begin at the same place
 * and belong to the same piece of the structure. Where the notes are known, both together are a word of theirs: `r` below
 * `FROM result` is another.
 */
export function brokenWords(texts, notes) {
  const broken = [];
  for (const [index, items] of texts.entries()) {
    const byMark = new Map();
    for (const item of items) if (!item.margin) byMark.set(item.mark, [...(byMark.get(item.mark) ?? []), item]);
    for (const pieces of byMark.values()) {
      const lines = linesOf(pieces);
      for (let line = 1; line < lines.length; line += 1) {
        const [above, below] = [lines[line - 1], lines[line]];
        const end = /[A-Za-z0-9]+$/u.exec(above)?.[0];
        const start = /^[A-Za-z0-9]+/u.exec(below)?.[0];
        if (!end || !start || !/[A-Za-z]/u.test(end + start)) continue;
        // A line that is one letter and nothing else is no word but "a" and "I".
        const alone = text => /^[A-Za-z]$/u.test(text) && !/^[aAI]$/u.test(text);
        if (!alone(above) && !alone(below)) continue;
        // The notes are long, and hardly a line is a letter.
        if (!notes || notes.includes(end + start)) broken.push(`${above}|${below} (page ${index + 1})`);
      }
    }
  }
  return broken;
}

function linesOf(pieces) {
  const lines = [];
  for (const { text, y, size } of pieces) {
    const current = lines.at(-1);
    if (current && Math.abs(current.y - y) < size / 2) current.text += text;
    else lines.push({ y, text });
  }
  return lines.map(({ text }) => text.trim());
}
