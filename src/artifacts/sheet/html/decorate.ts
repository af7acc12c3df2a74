import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Media } from '../../../bank/model.js';
import { hasClass } from '../../../render/classes.js';
import { lowerHeadings } from '../../../render/lower-headings.js';
import { isPlayer } from '../../../render/players.js';
import { formulaMark } from '../accessible/formulas.js';
import { dropBlankBreaks } from './blank-breaks.js';
import { partCodeLines, setWideCode } from './code-lines.js';
import { partFigures } from './figures.js';
import { setDirections } from './language.js';
import { spanLeads } from './leads.js';
import { setParagraphs } from './paragraphs.js';
import { isSign, printedWidth, setWantedSize } from './picture-size.js';
import { setTables } from './tables.js';

export interface DecorateOptions {
  /** Level of the heading above the content. */
  level: number;
  /** Whether pictures stay inline. */
  line?: boolean;
  /** Width of a line, in ems. */
  perLine: number;
  /** The same over all columns, if there are several. */
  perPage?: number | undefined;
  /** The picture that has this URL on the page. */
  media: (url: string) => Media | undefined;
}

/**
 * What the sheet changes in rendered content: headings move below the question's own, pictures become figures with
 * captions, lines of code become elements, footnotes lose what is of no use on paper.
 */
export function decorate(tree: Root, { level, line, perLine, perPage, media }: DecorateOptions): void {
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent) return;
    if (isFootnoteAid(node)) return remove(parent, index);
    // It refers to the title that was removed.
    delete node.properties.ariaDescribedBy;
    if (isFormula(node)) node.properties.ariaLabel = formulaMark + node.properties.ariaLabel;
    // Paper cannot be expanded.
    if (node.tagName === 'details') node.properties.open = true;
    const picture = node.tagName === 'img' ? media(String(node.properties.src)) : undefined;
    if (isPlayer(node)) {
      (parent.children as ElementContent[])[index] = soundMark(node, media(String(node.properties.src)));
      return SKIP;
    }
    if (node.tagName !== 'img') return;
    // Its letters are as large as those around it.
    if (hasClass(node, 'diagram') && picture?.width !== undefined) node.properties.width ??= picture.width;
    const sign = isSign(picture, node.properties);
    const isWanted = setWantedSize(node);
    if (sign) return;
    const width = isWanted ? undefined : picture && printedWidth(picture);
    if (width !== undefined) node.properties.width = width;
    (parent.children as ElementContent[])[index] = figure(node);
    return SKIP;
  });
  if (!line) {
    dropBlankBreaks(tree);
    partFigures(tree);
    setParagraphs(tree, perLine);
  }
  setDirections(tree);
  partCodeLines(tree);
  if (!line) setWideCode(tree, perLine, perPage);
  setTables(tree, perLine, perPage);
  spanLeads(tree);
  lowerHeadings(tree, level);
}

/** Not a formula with an error, which shows its source. */
function isFormula(node: Element): boolean {
  return node.properties.ariaLabel !== undefined && hasClass(node, 'math');
}

/** The heading of the footnotes, which a line replaces, and the links from them back into the text. */
function isFootnoteAid(node: Element): boolean {
  return hasClass(node, 'footnotes-title') || node.properties.dataFootnoteBackref !== undefined;
}

/** Paper plays nothing: a note, and what it would be. */
function soundMark({ properties: { title } }: Element, file: Media | undefined): Element {
  const name = title ? String(title) : (file?.path.replace(/^.*\//u, '') ?? '');
  return span('sound', [{ type: 'text', value: `♪ ${name}`.trim() }]);
}

/** A picture can be inside a paragraph, where HTML does not allow `figure`. */
function figure(image: Element): Element {
  const alt = String(image.properties.alt ?? '');
  const caption: Element = span('caption', [{ type: 'text', value: alt }]);
  return span('figure', isTelling(alt) ? [image, caption] : [image]);
}

/** What programs write where nobody has described a picture: `image`, `图 3`, `image-20230101.png`, a number. */
const mute =
  /^(?:image|img|pic|picture|photo|screenshot|figure|fig|alt|untitled|description|图|图片|图像|截图|在这里插入图片描述|配图)?[\s._:：-]*[\d\s._-]*(?:\.(?:png|jpe?g|gif|webp|svg))?$/iu;

function isTelling(alt: string): boolean {
  return !mute.test(alt.trim());
}

function span(name: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children };
}

function remove(parent: Parents, index: number): [typeof SKIP, number] {
  parent.children.splice(index, 1);
  return [SKIP, index];
}
