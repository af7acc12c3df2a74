import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Flow, Recording } from '../mdast/nodes.js';

/** Turns the players of the notes' own HTML into pictures of their files, which are then found like all others. */
export function playersToPictures(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isPlayer(node) || !parent || index === undefined) return;
    const src = sourceOf(node);
    if (src === undefined) return;
    const { title } = node.properties;
    const properties = { src, ...(typeof title === 'string' && { alt: title }) };
    parent.children[index] = { type: 'element', tagName: 'img', properties, children: [] };
  });
}

/** Turns pictures of sounds and films into players: `<audio controls src="…">`. */
export function picturesToPlayers(tree: Root, content: Flow[], urlOf: (path: string) => string | undefined): void {
  const plays = recordingsIn(content, urlOf);
  if (plays.size === 0) return;
  visit(tree, 'element', node => {
    const { src, alt } = node.properties;
    const kind = node.tagName === 'img' ? plays.get(String(src)) : undefined;
    if (kind === undefined) return;
    node.tagName = kind;
    node.properties = { controls: true, src: String(src), ...(alt && { title: alt }) };
  });
}

/** Whether an element plays a sound or a film. */
export function isPlayer({ tagName }: Element): boolean {
  return tagName === 'audio' || tagName === 'video';
}

function sourceOf(player: Element): string | undefined {
  let found: string | undefined;
  visit(player, 'element', ({ tagName, properties: { src } }) => {
    if ((!isPlayer({ tagName } as Element) && tagName !== 'source') || typeof src !== 'string' || src === '') return;
    found = src;
    return EXIT;
  });
  return found;
}

function recordingsIn(content: Flow[], urlOf: (path: string) => string | undefined): Map<string, Recording> {
  const plays = new Map<string, Recording>();
  const add = (found: { media?: string; plays?: Recording } | undefined) => {
    const url = found?.plays && found.media !== undefined ? urlOf(found.media) : undefined;
    if (url !== undefined && found?.plays) plays.set(url, found.plays);
  };
  for (const child of content) {
    visit(child as Nodes, node => {
      if (node.type === 'image') add(node.data);
      if (node.type === 'html')
        for (const image of Object.values(node.data?.images ?? {})) if ('media' in image) add(image);
    });
  }
  return plays;
}
