/** How what stands between two marks is shown. */
export type Look =
  /** A box, by the name of its kind in `> [!name]`. */
  | { as: 'box'; kind: string }
  | { as: 'quotation' }
  /** Its title in bold, and then what is in it. */
  | { as: 'caption' }
  /** What is in it; only a title makes it a box. */
  | { as: 'plain' };

const kinds: Record<string, string> = {
  note: 'note info information abstract summary tldr todo question help faq example quote cite primary default seealso 信息 说明 备注 笔记',
  tip: 'tip hint success check done tips 提示 建议 小贴士',
  important: 'important 重要',
  warning: 'warning attention warn alert 注意',
  caution: 'caution danger error bug failure fail missing critical 警告 危险',
};

/** What GitHub's and Obsidian's alerts know, by every name for it. */
const kindOf = new Map(
  Object.entries(kinds).flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)),
);

const captions = new Set(['tab', 'tabitem', 'tab-item', 'code', 'step']);
const quotations = new Set(['blockquote', 'quote', 'pullquote', 'centerquote', 'cq']);

/** How a container is shown, by its name. */
export function lookOf(name: string, isTag: boolean): Look {
  const [first = '', own = first] = name.toLowerCase().split(' ');
  if (captions.has(first)) return { as: 'caption' };
  // Hexo has a tag for quotations where the others have a box.
  if (isTag && quotations.has(first)) return { as: 'quotation' };
  const kind = kindOf.get(own) ?? kindOf.get(first);
  return kind === undefined ? { as: 'plain' } : { as: 'box', kind };
}
