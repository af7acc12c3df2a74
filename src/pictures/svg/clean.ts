import type { Element, Parents, Root, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { fewOf } from '../../say/lists.js';
import { say } from '../../say/say.js';
import { mostNamed } from '../thresholds.js';
import { cleanCss } from './css.js';
import { decodeSvg } from './decode.js';
import { withoutDeclarations } from './doctype.js';
import { parseSvg } from './parse.js';
import { acting, isInert, type Parts } from './parts.js';
import { staysInside } from './references.js';

/** What the prefixes mean at a place; `''` is for names without one. */
type Namespaces = Record<string, string>;

const xlink = 'http://www.w3.org/1999/xlink';
const outermost: Namespaces = Object.assign(Object.create(null), {
  '': 'http://www.w3.org/2000/svg',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xlink,
});

/** Attributes whose value is only ever text. */
const plain = /^(?:content|title|alt|class|id|data-.*|aria-.*)$/u;

/**
 * Removes from an SVG everything that runs code, accesses the network or refers to another file: elements and
 * attributes that are not known to be harmless, references that leave the file, and declarations that could make
 * something else of it. A file without any of that is returned byte for byte.
 *
 * @returns undefined for invalid XML and for what is no SVG by its namespace, which browsers do not show either
 */
export function cleanSvg(data: Uint8Array, name: string): { data: Uint8Array; reason?: string } | undefined {
  const decoded = decodeSvg(data);
  const undeclared = decoded && withoutDeclarations(decoded.text);
  const tree = undeclared && parseSvg(undeclared.text, undeclared.resolve);
  if (!tree) return undefined;
  const removed = new Set<string>(undeclared.declared ? [say('the declarations in <!DOCTYPE>')] : []);
  cleanChildren(tree, outermost, removed);
  if (!tree.children.some(({ type }) => type === 'element')) return undefined;
  if (removed.size === 0 && decoded.isUtf8) return { data };
  const written = { data: new TextEncoder().encode(toXml(tree)) };
  if (removed.size === 0) return written;
  const reason = say('Removed from {name}, because it could run code or access the network: {removed}.', {
    name,
    removed: namesOf(removed),
  });
  return { ...written, reason };
}

function cleanChildren(parent: Parents, outer: Namespaces, removed: Set<string>): void {
  const children = parent.children as RootContent[];
  const kept = children.filter(node => {
    if (node.type === 'instruction' && /^xml-/iu.test(node.name)) removed.add(`<?${node.name}?>`);
    else if (node.type !== 'element' || stays(node, outer, removed)) return true;
    return false;
  });
  if (kept.length < children.length) parent.children = kept as Root['children'];
}

/** Cleans an element; false if it has to go. */
function stays(node: Element, outer: Namespaces, removed: Set<string>): boolean {
  const namespaces = declared(node, outer);
  const [prefix, local] = parts(node.name);
  const namespace = namespaces[prefix];
  const allowed = acting[namespace ?? ''];
  if (allowed ? !allowed.elements.has(local) || changesReferences(node, allowed) : !isInert(namespace)) {
    removed.add(`<${local}>`);
    return false;
  }
  cleanAttributes(node, namespaces, allowed, removed);
  if (local === 'style') cleanStyle(node, removed);
  cleanChildren(node, namespaces, removed);
  return true;
}

function cleanAttributes(
  node: Element,
  namespaces: Namespaces,
  allowed: Parts | undefined,
  removed: Set<string>,
): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const [prefix, local] = parts(name);
    const refers = /^(?:href|src)$/iu.test(local);
    if (isKnown(prefix, local, namespaces, allowed) && (!refers || staysInside(value ?? ''))) {
      if (!refers && !plain.test(local)) node.attributes[name] = cleanCss(value ?? '', what => removed.add(what));
    } else {
      delete node.attributes[name];
      removed.add(local);
    }
  }
}

function isKnown(prefix: string, local: string, namespaces: Namespaces, allowed: Parts | undefined): boolean {
  if (prefix === 'xml') return /^(?:space|lang|id)$/u.test(local);
  if (prefix !== '') {
    const namespace = namespaces[prefix];
    if (namespace === xlink) return /^(?:href|title|type|show|actuate|role|arcrole)$/u.test(local);
    return isInert(namespace);
  }
  if (!allowed) return !/^on/iu.test(local);
  return allowed.attributes.has(local) || /^(?:data|aria)-[\w.-]+$/u.test(local);
}

/** The style is all text in it taken together, whatever stands between. */
function cleanStyle(node: Element, removed: Set<string>): void {
  const css = node.children.map(child => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('');
  const clean = cleanCss(css, what => removed.add(what));
  if (clean !== css) node.children = [{ type: 'text', value: clean }];
}

/** An animation may set what was not there before. */
function changesReferences({ name, attributes }: Element, { attributes: known }: Parts): boolean {
  if (!/(?:^|:)(?:set|animate)/u.test(name)) return false;
  const target = attributes.attributeName?.trim();
  return target !== undefined && (target === 'href' || !known.has(target));
}

function declared({ attributes }: Element, outer: Namespaces): Namespaces {
  let own: Namespaces | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    own ??= Object.create(outer) as Namespaces;
    own[name.slice(6)] = value ?? '';
  }
  return own ?? outer;
}

function parts(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

/** As many names as a message may have. */
function namesOf(removed: Set<string>): string {
  return fewOf([...removed].sort(), mostNamed);
}
