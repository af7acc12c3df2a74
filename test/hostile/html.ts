import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that do more than show something; a page of ours has as many of each as one of a harmless note. */
const active = new Set(
  'script iframe frame frameset object embed applet portal base form meta link style template noscript noembed xmp plaintext textarea marquee input select dialog title body animate set foreignobject use image annotation-xml maction param track keygen'.split(
    ' ',
  ),
);
/** Attributes that fetch what they name, without anybody having to click. */
const fetching =
  /^(?:src|srcset|poster|background|data|lowsrc|dynsrc|imagesrcset|archive|code|codebase|longdesc|profile|manifest)$/iu;
const leading = /^(?:href|xlink:href|action|formaction|cite|ping|usemap)$/iu;

/** A document, or a fragment of one, read by another parser than wrote it. */
export function read(html: string, isPage: boolean): Node {
  return isPage ? parse(html) : parseFragment(html);
}

/** What HTML has that notes must not bring in. */
export function dangers(root: Node): string[] {
  const found: string[] = [];
  const walk = (node: Node, inFormula: boolean): void => {
    if ('tagName' in node) found.push(...ofElement(node, inFormula));
    const within =
      inFormula ||
      ('attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && /\bkatex\b/u.test(value)));
    if ('content' in node) walk(node.content, within);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, within);
  };
  walk(root, false);
  return found;
}

/** The active elements, by name. */
export function activeElements(root: Node): Record<string, number> {
  const counts: Record<string, number> = {};
  const walk = (node: Node): void => {
    if ('tagName' in node && active.has(node.tagName.toLowerCase()))
      counts[node.tagName] = (counts[node.tagName] ?? 0) + 1;
    if ('content' in node) walk(node.content);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return counts;
}

function ofElement({ tagName, attrs }: Element, inFormula: boolean): string[] {
  const found: string[] = [];
  if (tagName === 'svg' && !inFormula) found.push('<svg>');
  for (const { name, prefix, value } of attrs) {
    const full = prefix ? `${prefix}:${name}` : name;
    if (/^on/iu.test(name)) found.push(`${tagName} ${name}`);
    if (fetching.test(full) && !isOurs(value)) found.push(`${tagName} ${full}=${value.slice(0, 80)}`);
    if (leading.test(full) && !leadsOn(value, full)) found.push(`${tagName} ${full}=${value.slice(0, 80)}`);
    if (
      name === 'style' &&
      /url\(|expression|@import|binding|behaviou?r|position\s*:\s*(?:fixed|absolute|sticky)|inset/iu.test(
        withoutStrings(value),
      )
    )
      found.push(`${tagName} style=${value.slice(0, 80)}`);
    if (/^(?:srcdoc|autofocus|contenteditable|http-equiv|nonce)$/iu.test(name)) found.push(`${tagName} ${name}`);
  }
  return found;
}

/** Whether a source is a file that we packed, or data of a kind that runs nothing. */
function isOurs(value: string): boolean {
  return (
    value === '' ||
    /^(?:\/media\/)?cardpress-[\w.]+$/u.test(value) ||
    /^data:(?:image\/(?:png|jpeg|gif|webp|svg\+xml)|audio\/|video\/)/u.test(value)
  );
}

function leadsOn(value: string, name: string): boolean {
  let url: URL;
  try {
    url = new URL(value, 'https://base.invalid/');
  } catch {
    return true;
  }
  return /^(?:ping|action|formaction)$/iu.test(name)
    ? false
    : ['https:', 'http:', 'mailto:', 'tel:'].includes(url.protocol);
}

/** CSS without what stands in quotes, which only says something. */
function withoutStrings(css: string): string {
  return css.replace(/"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'/gu, '""');
}
