import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../diagnostics/report.js';
import type { FrontMatter } from '../mdast/nodes.js';
import { textOf } from '../mdast/text.js';
import { say } from '../say/say.js';

/** The first heading of the data that Excalidraw keeps in a note; older versions had no heading above the other two. */
const names = new Set(['Excalidraw Data', 'Text Elements', 'Drawing']);

/** What Excalidraw tells those who open a drawing as text. */
const notice = /^\W*Switch to EXCALIDRAW VIEW\b/u;

/** A note without the data of the drawing that it is; what somebody wrote on the back of the drawing stays. */
export function withoutDrawing(blocks: RootContent[], front: FrontMatter | undefined): RootContent[] {
  if (!front?.drawing) return blocks;
  const at = blocks.findIndex(node => node.type === 'heading' && names.has(textOf(node).trim()));
  return blocks.slice(0, at === -1 ? blocks.length : at).filter(node => !isOfDrawing(node));
}

/** Whether Excalidraw wrote it above the data: its notice, or the mark that begins a comment which the data ends. */
function isOfDrawing(node: RootContent): boolean {
  const text = node.type === 'paragraph' ? textOf(node).trim() : '';
  return notice.test(text) || text === '%%';
}

export function reportDrawing({ children: [front] }: Root, file: VFile): void {
  report(file, {
    rule: 'drawing',
    reason: say('The data of an Excalidraw drawing is left out.'),
    remedy: say('Export the drawing as a picture, and embed that where it is to be seen.'),
    place: front?.position,
  });
}
