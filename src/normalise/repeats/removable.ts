import type { Unit } from './units.js';

// Lines of a bibliography split into names and years that look alike.
const citation =
  /\[[JCMDRN](?:\/OL)?\]|\bet al\b|\barXiv\b|\b(?:Proceedings|Conference|Journal|Transactions|IEEE|CVPR|ICML|Vol\.|pp\.)|(?:\b\p{Lu}\.,?\s){2}|[,(] ?(?:19|20)\d\d[.;)]/iu;

const code = /[;{}]\s*$|\(\)|[!=<>]==?|=>|::|->|&&|\|\||^\s*[$>#]\s|\{\{c\d|<\/?\w+>/u;

/** Whether a unit is text that may be removed at all, wherever its other copy is. */
export function isRemovable({ sentence, besideSolid, steps }: Unit): boolean {
  if (!sentence || besideSolid || steps) return false;
  return !code.test(sentence.text) && !citation.test(sentence.line);
}
