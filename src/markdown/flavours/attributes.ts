/** An attribute list: `{#id .class key="value"}`, with a colon as kramdown and Python-Markdown write it. */
const one = String.raw`(?:#[^\s{}\x22'=]+|\.[\p{L}\p{N}_:-]+|[A-Za-z_][\w:-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+)|-|toc)`;
const list = String.raw`\{(?::[ \t]*(?:${one}[ \t]*)*|[ \t]*(?!toc)${one}(?:[ \t]+${one})*[ \t]*)\}`;

/** A line with nothing else. */
export const attributeLine = new RegExp(`^(?=\\{[ \\t]*[:.#])${list}[ \\t]*$`, 'u');
/** At the end of a heading. */
export const attributesAfter = new RegExp(`${list}[ \\t]*$`, 'u');
/** At the start of what follows a link or the like. */
export const attributesBefore = new RegExp(`^${list}`, 'u');
