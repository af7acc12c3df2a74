import { PdfFile } from '../../../pdf/file.js';
import {
  type Dictionary,
  dictionaryOf,
  Name,
  nameAt,
  numberAt,
  Reference,
  referenceAt,
  referencesTo,
} from '../../../pdf/objects.js';
import { setIds } from './ids.js';
import { mergeStructure } from './structure.js';

/**
 * Merges PDFs into one with their pages, link targets and structure, so that links, tags and reading order work across
 * the seams. Title and dates come from the first. The outline is not merged but written anew.
 */
export function mergeFiles(files: PdfFile[]): PdfFile {
  const [only, ...others] = files;
  if (!only) throw new Error('There is nothing to merge.');
  if (others.length === 0) {
    setIds(only);
    return only;
  }
  const whole = new PdfFile(new Map());
  let ids = 1;
  const catalogs = files.map((file, index) => {
    ids = setIds(file, ids);
    nameFonts(file, index);
    const { root } = file;
    return whole.dictionary(root + whole.append(file));
  });
  const [first] = catalogs;
  const pages = joinPages(whole, catalogs);
  const dests = joinDests(whole, catalogs);
  const structure = mergeStructure(whole, catalogs);
  const joined = { Pages: pages, Dests: dests, StructTreeRoot: structure };
  const catalog: Dictionary = new Map(first);
  for (const [key, number] of Object.entries(joined)) {
    if (number === undefined) catalog.delete(key);
    else catalog.set(key, new Reference(number));
  }
  whole.trailer = dictionaryOf({ Root: new Reference(whole.add(catalog)), Info: only.trailer.get('Info') });
  return whole;
}

/** Two subsets of one font need different names; Skia starts from A in each file. ISO 32000-1, 9.6.4. */
export function nameFonts(file: PdfFile, index: number): void {
  const letters = String.fromCharCode(65 + (Math.floor(index / 26) % 26), 65 + (index % 26));
  for (const key of ['BaseFont', 'FontName']) {
    for (const number of file.mentioning(`/${key}`)) {
      const font = file.get(number);
      const name = font instanceof Map ? nameAt(font, key) : undefined;
      if (!(font instanceof Map) || name === undefined || !/^[A-Z]{6}\+/u.test(name)) continue;
      font.set(key, new Name(`${name.slice(0, 4)}${letters}${name.slice(6)}`));
      file.set(number, font);
    }
  }
}

function joinPages(whole: PdfFile, catalogs: Dictionary[]): number {
  const nodes = catalogs.flatMap(catalog => referenceAt(catalog, 'Pages') ?? []);
  const count = nodes.reduce((sum, node) => sum + (numberAt(whole.dictionary(node), 'Count') ?? 0), 0);
  const parent = whole.add(dictionaryOf({ Type: new Name('Pages'), Count: count, Kids: referencesTo(nodes) }));
  for (const node of nodes) whole.addEntries(node, dictionaryOf({ Parent: new Reference(parent) }));
  return parent;
}

function joinDests(whole: PdfFile, catalogs: Dictionary[]): number | undefined {
  const joined: Dictionary = new Map();
  for (const catalog of catalogs) {
    const dests = whole.resolve(catalog.get('Dests'));
    if (dests instanceof Map) for (const [name, place] of dests) joined.set(name, place);
  }
  return joined.size === 0 ? undefined : whole.add(joined);
}
