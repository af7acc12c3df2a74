import { say } from '../../say/say.js';

/** A card template in Anki's language, as far as it determines what a card shows. */
export type TemplateNode =
  | { type: 'text'; value: string }
  /** `{{outer:inner:Name}}`; filters in written order, the last one is applied first. */
  | { type: 'field'; name: string; filters: string[] }
  /** `{{#Name}}…{{/Name}}`, or `{{^Name}}…{{/Name}}` if negated. */
  | { type: 'section'; name: string; negated: boolean; children: TemplateNode[] };

const comment = /<!--[\s\S]*?-->/gu;
const token = /\{\{([\s\S]*?)\}\}/gu;

/**
 * Parses a template without its HTML comments: Anki 2.1.66 treats a tag in a comment as a tag, later versions as text.
 * @throws Error naming the tag that is not closed or not opened
 */
export function parseTemplate(source: string): TemplateNode[] {
  const text = source.replace(comment, '');
  const root: TemplateNode[] = [];
  const open: { name: string; children: TemplateNode[] }[] = [{ name: '', children: root }];
  const add = (node: TemplateNode) => open.at(-1)?.children.push(node);
  let end = 0;
  for (const match of text.matchAll(token)) {
    if (match.index > end) add({ type: 'text', value: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const tag = (match[1] ?? '').trim();
    const name = tag.slice(1).trim();
    if (tag.startsWith('#') || tag.startsWith('^')) {
      const children: TemplateNode[] = [];
      add({ type: 'section', name, negated: tag.startsWith('^'), children });
      open.push({ name, children });
    } else if (tag.startsWith('/')) {
      if (open.length === 1 || open.pop()?.name !== name)
        throw new Error(say('{tag} closes a section that is not open', { tag: `{{/${name}}}` }));
    } else {
      const filters = tag.split(':').map(part => part.trim());
      add({ type: 'field', name: filters.pop() ?? '', filters });
    }
  }
  if (end < text.length) add({ type: 'text', value: text.slice(end) });
  if (open.length > 1) throw new Error(say('{tag} is not closed', { tag: `{{#${open.at(-1)?.name}}}` }));
  return root;
}

/** The template as text again. */
export function printTemplate(nodes: TemplateNode[]): string {
  return nodes
    .map(node => {
      if (node.type === 'text') return node.value;
      if (node.type === 'field') return `{{${[...node.filters, node.name].join(':')}}}`;
      return `{{${node.negated ? '^' : '#'}${node.name}}}${printTemplate(node.children)}{{/${node.name}}}`;
    })
    .join('');
}

/** Every node that refers to a field, at any depth, in order. */
export function namingNodes(nodes: TemplateNode[]): Exclude<TemplateNode, { type: 'text' }>[] {
  return nodes.flatMap(node => {
    if (node.type === 'text') return [];
    return node.type === 'field' ? [node] : [node, ...namingNodes(node.children)];
  });
}

/** A new template with each node replaced by `change`; children are changed before the section that contains them. */
export function mapTemplate(nodes: TemplateNode[], change: (node: TemplateNode) => TemplateNode[]): TemplateNode[] {
  return nodes.flatMap(node =>
    change(node.type === 'section' ? { ...node, children: mapTemplate(node.children, change) } : node),
  );
}
