import type { Link, Parent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { textOf } from '../mdast/text.js';
import type { FileDrafts } from './drafts.js';
import { contentOf, noteFinder } from './links.js';

/** What the specification of JavaScript writes in double brackets. */
const slots = new Set(
  [
    'Prototype Extensible Get Set Has Delete Call Construct Value Writable Enumerable Configurable Class Scope Scopes Match',
    'GetPrototypeOf SetPrototypeOf IsExtensible PreventExtensions GetOwnProperty DefineOwnProperty HasProperty OwnPropertyKeys',
    'PrimitiveValue DefaultValue Environment HomeObject ThisMode ThisValue Realm PromiseState PromiseResult PromiseStatus PromiseValue',
    'Entries Target Handler ProxyTarget ProxyHandler TargetFunction BoundThis BoundArgs BoundTargetFunction FunctionLocation',
    'ConstructorKind FunctionKind IsClassConstructor Fields PrivateMethods StringData NumberData BooleanData SymbolData DateValue',
  ].flatMap(line => line.split(' ')),
);

/** Makes text of wiki links that are internal slots such as `[[Prototype]]` and lead to no note. */
export function restoreSlots(drafts: FileDrafts[]): void {
  const entries = drafts.flatMap(file => file.entries);
  const find = noteFinder(entries);
  for (const entry of entries) {
    visit({ type: 'root', children: contentOf(entry) }, 'link', (link: Link, index, parent: Parent | undefined) => {
      const { note } = link.data ?? {};
      if (!parent || index === undefined || !note?.isName || note.heading !== undefined) return;
      if (!slots.has(note.file) || textOf(link) !== note.file || find(note)) return;
      const { position } = link;
      const text: Text = { type: 'text', value: `[[${note.file}]]`, ...(position && { position }) };
      parent.children[index] = text;
    });
  }
}
