import { SKIP, visit } from 'unist-util-visit';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { drawing, labelling } from './svg-parts.js';

/** Namespaces whose elements browsers act on. Elements in others are inert leftovers from editors. */
const allowed: Record<string, Set<string>> = {
  'http://www.w3.org/2000/svg': drawing,
  'http://www.w3.org/1999/xhtml': labelling,
};
const svg = 'http://www.w3.org/2000/svg';

/**
 * Removes from an SVG everything that runs code, accesses the network or refers to another file: elements and
 * attributes that are not known to be harmless, and references that leave the file. A file without any of that is
 * returned byte for byte.
 *
 * @returns undefined for invalid XML, which browsers do not show either
 */
export function cleanSvg(data: Uint8Array, name: string): { data: Uint8Array; reason?: string } | undefined {
  const text = withoutDoctype(new TextDecoder().decode(data));
  const tree = parse(text);
  if (!tree) return undefined;
  const removed = new Set<string>();
  clean(tree, removed);
  if (removed.size === 0) return { data };
  const reason = `Removed from ${name}, because it could run code or access the network: ${[...removed].sort().join(', ')}.`;
  return { data: new TextEncoder().encode(toXml(tree)), reason };
}

function clean(tree: Root, removed: Set<string>): void {
  const namespaces = new Map<object, Record<string, string>>([[tree, { '': svg }]]);
  visit(tree, (node, index, parent) => {
    if (node.type === 'instruction' && node.name === 'xml-stylesheet') return remove(node.name);
    if (node.type !== 'element') return;
    const known = declared(node, namespaces.get(parent as object) ?? {});
    namespaces.set(node, known);
    const [prefix, local] = parts(node.name);
    const names = allowed[known[prefix] ?? ''];
    if ((names && !names.has(local)) || changesReferences(node)) return remove(`<${local}>`);
    cleanAttributes(node, removed);
    if (local === 'style') cleanStyle(node, removed);
    return;

    function remove(what: string): [typeof SKIP, number] {
      removed.add(what);
      (parent as Root).children.splice(index as number, 1);
      return [SKIP, index as number];
    }
  });
}

function cleanAttributes(node: Element, removed: Set<string>): void {
  for (const [name, value] of Object.entries(node.attributes)) {
    const [, local] = parts(name);
    const refers = /^(?:href|src|srcset|action|formaction|data|poster|background|ping|base)$/iu.test(local);
    if (/^on/iu.test(local) || (refers && !staysInside(value ?? ''))) {
      delete node.attributes[name];
      removed.add(local);
    } else if (!name.startsWith('xmlns')) node.attributes[name] = cleanCss(value ?? '', removed);
  }
}

function cleanStyle(node: Element, removed: Set<string>): void {
  for (const child of node.children) {
    if (child.type === 'text' || child.type === 'cdata') child.value = cleanCss(child.value, removed);
  }
}

/**
 * CSS without references that leave the file. An escape could hide one, so a value with an escape and a bracket is
 * dropped.
 */
function cleanCss(css: string, removed: Set<string>): string {
  return css
    .replace(/@import\b[^;]*;?/giu, () => take('@import', ''))
    .replace(/(?:url|image-set|-webkit-image-set|src)\(\s*(["']?)([\s\S]*?)\1\s*\)/giu, (whole, _quote, target) =>
      staysInside(target) && !target.includes('\\') ? whole : take('url()', 'none'),
    )
    .replace(/[^;{}:]*\\[^;{}]*\([^;{}]*/gu, () => take('url()', 'none'));

  function take(what: string, instead: string): string {
    removed.add(what);
    return instead;
  }
}

function staysInside(target: string): boolean {
  return (
    /^\s*(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/|application\/(?:x-)?font))/iu.test(target) ||
    target.trim() === ''
  );
}

/** An animation may set a reference that was not there before. */
function changesReferences({ name, attributes }: Element): boolean {
  return /(?:^|:)(?:set|animate)/u.test(name) && /href$|^on/iu.test(attributes.attributeName?.trim() ?? '');
}

function declared({ attributes }: Element, outer: Record<string, string>): Record<string, string> {
  const own = Object.entries(attributes)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]) => [name.slice(6), value ?? '']);
  return { ...outer, ...Object.fromEntries(own) };
}

function parts(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function parse(text: string): Root | undefined {
  try {
    return fromXml(text);
  } catch {
    return undefined;
  }
}

/** Drawing programs declare prefixes for their namespaces there; they are written out in full. */
function withoutDoctype(text: string): string {
  const [doctype] = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/iu.exec(text) ?? [];
  if (doctype === undefined || !doctype.includes('<!ENTITY')) return text;
  const entities = new Map(
    [...doctype.matchAll(/<!ENTITY\s+(\w+)\s+"([^"&]{0,1000})"\s*>/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  return text.replace(doctype, '').replace(/&(\w+);/gu, (whole, name) => entities.get(name) ?? whole);
}
