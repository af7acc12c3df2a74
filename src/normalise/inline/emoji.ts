import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

// What stands beside a code must not be a part of a word, a time or a cloze deletion's hint: `10:30:00`, `{{c1::smile::x}}`.
const shortcode = /(?<![\w:])(?<code>:[+\w-]+:)(?![\w:])/gu;

/** Replaces `:shortcode:` with its emoji if GitHub knows that code; everything else stays as it is. */
export default function remarkEmoji() {
  return (tree: Root): Promise<undefined> | undefined => {
    const found: Text[] = [];
    visit(tree, 'text', node => {
      if (node.value.search(shortcode) >= 0) found.push(node);
    });
    return found.length > 0 ? replaceIn(found) : undefined;
  };
}

async function replaceIn(found: Text[]): Promise<undefined> {
  const { nameToEmoji } = await import('gemoji');
  for (const node of found) {
    node.value = node.value.replace(shortcode, code => {
      const name = code.slice(1, -1);
      return Object.hasOwn(nameToEmoji, name) ? (nameToEmoji[name] ?? code) : code;
    });
  }
}

export const step = {
  name: 'emoji',
  // Wiki links are recognised by the text as typed.
  after: ['links'],
  plugin: remarkEmoji,
} as const;
