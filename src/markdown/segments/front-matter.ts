const opening = /^(?:---|\+\+\+)[ \t]*(?:\r?\n|\r)/u;
const closing = {
  '---': /(?:\r?\n|\r)---[ \t]*(?:\r?\n|\r|$)/u,
  '+++': /(?:\r?\n|\r)\+\+\+[ \t]*(?:\r?\n|\r|$)/u,
};

/**
 * Where the front matter at the start of a text ends, including the closing line. 0: there is none. Undefined: its first
 * line is a rule, as it is never closed or text stands below it; the parser would take that for front matter, or, while searching the
 * rest of the file for the end, not recognise lists and block quotes. Below blank lines, only what looks like front matter is some.
 */
export function frontMatterEnd(text: string): number | undefined {
  const above = leadingBlankLines(text);
  const rest = above === 0 ? text : text.slice(above);
  if (!opening.test(rest)) return 0;
  const isYaml = rest.startsWith('-');
  const close = closing[isYaml ? '---' : '+++'].exec(rest.slice(3));
  // Its first line is no rule but part of a paragraph.
  if (!close && !isYaml) return 0;
  if (above > 0 && !(close && isFrontMatter(rest.slice(3, 3 + close.index)))) return 0;
  if (!close || (isYaml && isText(rest.slice(3, 3 + close.index)))) return undefined;
  return above + 3 + close.index + close[0].length;
}

/** The length of the blank lines at the start of a text. */
export function leadingBlankLines(text: string): number {
  return /^(?:[ \t]*(?:\r?\n|\r))*/u.exec(text)?.[0].length ?? 0;
}

const key = /^[\p{L}_][\p{L}\p{N}_ .-]*:(?:\s|$)/u;
/** Keys that a file has and a text between two rules has not. */
const usual =
  /^(?:title|tags?|date|deck|deckName|TARGET DECK|lang|draft|categor(?:y|ies)|author|layout|permalink|aliases|slug|description|summary|keywords|created|updated|cssclass(?:es)?|sidebar(?:_\w+)?|标题|标签|分类|日期|作者):/imu;

/** What opens a line of Markdown and no line of YAML. */
const markup = /^(?:>|\*\*|`|\||!?\[[^\]]*\]\()/mu;
/** Any key, or all of them between braces. */
const someKey = /^(?:(?<quote>["']?)[\p{L}_][^:\n]*\k<quote>:(?:\s|$)|\{)/mu;

/** Whether notes go on below a rule, up to the next one. */
function isText(text: string): boolean {
  if (usual.test(text) || text.trim() === '') return false;
  return markup.test(text) || !someKey.test(text);
}

/** Whether all lines of a text are YAML as it stands at the start of notes. */
function isFrontMatter(text: string): boolean {
  const [, ...lines] = text.split(/\r?\n|\r/u);
  return usual.test(text) && lines.every((line, at) => key.test(line) || (at > 0 && /^(?:[ \t]+\S|- )/u.test(line)));
}
