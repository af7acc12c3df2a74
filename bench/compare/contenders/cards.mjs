import { readFileSync } from 'node:fs';

/** So many cards, made of those of a file with a number before them. */
export function readCards(path, count) {
  const some = JSON.parse(readFileSync(path, 'utf8'));
  return Array.from({ length: count }, (_, index) => {
    const { front, back } = some[index % some.length];
    const [first, ...others] = back;
    return { front: `${index}. ${front}`, back: [`${index}. ${first}`, ...others] };
  });
}
