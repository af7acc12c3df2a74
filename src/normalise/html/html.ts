import { htmlTagNames } from 'html-tag-names';
import type { Html, Parent, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { requireQuestions } from '../../diagnostics/missing-plugin.js';
import { report } from '../../diagnostics/report.js';
import { type Tag, tagsOf } from './tags.js';

const known = new Set(htmlTagNames);

/** Elements that run, play or draw: no artifact shows them. */
const left = new Set('script style template noscript iframe object embed video audio canvas svg'.split(' '));

/**
 * Turns text that only looks like HTML into text, so that it is not dropped: names that do not exist in HTML
 * (`List<String>`), and tags without their partner (`the <div> tag`). Reports elements that are left out.
 * @throws MissingPluginError on a tree without question and section nodes; see `remarkQuestions`
 */
export default function remarkHtml() {
  return (tree: Root, file: VFile): undefined => {
    requireQuestions(tree, 'remarkHtml');
    visit(tree, node => {
      if (node.type !== 'prompt' && node.type !== 'answer' && node.type !== 'section') return;
      const holders = new Map<Html, Parent>();
      visit(node as Parent, 'html', (html: Html, _, parent) => void (parent && holders.set(html, parent)));
      const tags = tagsOf([...holders.keys()]);
      for (const [html, parent] of holders) {
        const own = tags.filter(tag => tag.node === html);
        for (const tag of own) if (!isText(tag) && !tag.closing && left.has(tag.name)) reportLeftOut(tag, file);
        const texts = own.filter(isText);
        if (texts.length > 0) makeText(html, parent, texts);
      }
      return SKIP;
    });
  };
}

export const step = {
  name: 'html',
  after: ['as-written'],
  plugin: remarkHtml,
} as const;

function isText({ name, matched, drawn }: Tag): boolean {
  return !matched || (!known.has(name) && !drawn);
}

function makeText(html: Html, parent: Parent, tags: Tag[]): void {
  const isWhole = isPhrasing(parent) && tags.length === 1 && tags[0]?.start === 0;
  if (isWhole) {
    const { value, position } = html;
    const index = parent.children.indexOf(html as never);
    parent.children[index] = { type: 'text', value, ...(position && { position }) };
    return;
  }
  for (const { start } of tags.toReversed()) {
    html.value = `${html.value.slice(0, start)}&lt;${html.value.slice(start + 1)}`;
  }
}

function isPhrasing({ type }: Parent): boolean {
  return !['answer', 'prompt', 'section', 'blockquote', 'listItem', 'footnoteDefinition'].includes(type);
}

function reportLeftOut({ node, name }: Tag, file: VFile): void {
  report(file, {
    rule: 'html-left-out',
    reason: `<${name}> is left out: cards and the sheet only show text, pictures, tables and formulas.`,
    remedy: `Write its content as text or as a picture; to show the tag itself, write \`<${name}>\` in backticks.`,
    place: node,
  });
}
