import type { Unit } from './units.js';

// Lines of a bibliography split into names and years that look alike.
const citation =
  /\[[JCMDRN](?:\/OL)?\]|\bet al\b|\barXiv\b|\b(?:Proceedings|Conference|Journal|Transactions|IEEE|CVPR|ICML|Vol\.|pp\.)|(?:\b\p{Lu}\.,?\s){2}|[,(] ?(?:19|20)\d\d[.;)]/iu;

const code = /[;{}]\s*$|\(\)|[!=<>]==?|=>|::|->|&&|\|\||^\s*[$>#]\s|\{\{c\d|<\/?\w+>/u;

// A line of a program, of what it prints, of a query, a configuration or a command, which people write without a fence too.
const codeLine =
  /^\s*(?:(?:[\w.[\]]+\s+)?[\w.[\]$]+\s*(?:[-+*/|&]?=|:=)\s*\S|(?:@?\w+\.)*\w+\(.*\)[\s:,\\]*$|(?:import|from|export|return|def|class|func|function|var|let|const|public|private|static|void|int|package|using|print|echo|elif|else|if|for|while|try|except|catch|SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|FROM|WHERE)\b(?=.*[=(){}:;*'"]|\s+[\w.*]+$)|(?:sudo|npm|npx|yarn|pip3?|git|docker|kubectl|curl|wget|apt(?:-get)?|yum|brew|ssh|scp|cd|ls|cp|mv|rm|cat|grep|mkdir|chmod|chown|systemctl|helm|terraform|ansible\S*|aws|gcloud|go|cargo|mvn|java|node|python3?|redis-cli|mysql)\s+[-\w./]|--?\w+[\w-]*[= ]\S|["'`][^"'`]*["'`]\s*[:=]|<[\w!/?]|[\w-]+:\s*["'[{]|\.{0,2}\/\S+$|(?:\w+(?:\(\d+\))?\s*)?\[.*\]\s*$|\(\s*["'\d-][^)]*\)\s*$)/u;

/** Whether a unit is text that may be removed at all, wherever its other copy is. */
export function isRemovable({ sentence, besideSolid, steps }: Unit): boolean {
  if (!sentence || besideSolid || steps) return false;
  return !code.test(sentence.text) && !codeLine.test(sentence.text) && !isCitation(sentence.line);
}

// The sentences of a line come one after the other, and a line may be long.
let judged = { line: '', isCitation: false };

function isCitation(line: string): boolean {
  if (judged.line !== line) judged = { line, isCitation: citation.test(line) };
  return judged.isCitation;
}
