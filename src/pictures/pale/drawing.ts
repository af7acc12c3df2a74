import type { Element, Parents } from 'xast';
import { decodeSvg } from '../svg/decode.js';
import { withoutDeclarations } from '../svg/doctype.js';
import { parseSvg } from '../svg/parse.js';
import { isPaleColour } from './colour.js';

/** What draws, in black unless it says otherwise. */
const shapes = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text']);

/** What has colours that are not told by `fill` and `stroke`. */
const others = new Set(['image', 'foreignObject', 'linearGradient', 'radialGradient', 'pattern', 'filter']);

/** What is cut out of others, and not seen itself. */
const outlines = new Set(['clipPath', 'mask']);

interface Paint {
  fill?: string | undefined;
  stroke?: string | undefined;
}

/**
 * Whether all that a drawing paints is nearly white. Selectors are not matched: the colours of a style sheet count as painted,
 * and what has a class as painted by it.
 */
export function isPaleDrawing(data: Uint8Array): boolean {
  const decoded = decodeSvg(data);
  const undeclared = decoded && withoutDeclarations(decoded.text);
  const tree = undeclared && parseSvg(undeclared.text, undeclared.resolve);
  if (!tree) return false;
  const sheet = styleOf(tree);
  const colours = sheet.match(/(?<=(?:^|[\s;{])(?:fill|stroke)\s*:)[^;}!]+/giu)?.map(colour => colour.trim()) ?? [];
  const isTold = collect(tree, {}, { colours, hasSheet: sheet !== '' });
  const painted = colours.filter(colour => !/^(?:none|transparent|inherit)$/iu.test(colour));
  return isTold && painted.length > 0 && painted.every(isPaleColour);
}

/** Collects what the elements inside are painted with; false if that cannot be told. */
function collect(parent: Parents, outer: Paint, found: { colours: string[]; hasSheet: boolean }): boolean {
  return parent.children.every(node => {
    if (node.type !== 'element') return true;
    const name = localName(node);
    const { attributes } = node;
    if (others.has(name) || /background/iu.test(attributes.style ?? '')) return false;
    if (outlines.has(name)) return true;
    const paint = paintOf(attributes, outer);
    if (found.hasSheet && attributes.class !== undefined) paint.fill ??= 'none';
    if (shapes.has(name)) found.colours.push(paint.fill ?? 'black', paint.stroke ?? 'none');
    return collect(node, paint, found);
  });
}

function paintOf(attributes: Element['attributes'], outer: Paint): Paint {
  const own = (property: string) => {
    const styled = new RegExp(`(?:^|;)\\s*${property}\\s*:([^;!]+)`, 'iu').exec(attributes.style ?? '')?.[1];
    const colour = (styled ?? attributes[property])?.trim();
    return colour === 'inherit' ? undefined : colour;
  };
  return { fill: own('fill') ?? outer.fill, stroke: own('stroke') ?? outer.stroke };
}

function styleOf(parent: Parents): string {
  return parent.children
    .map(child => {
      if (child.type !== 'element') return '';
      return localName(child) === 'style' ? textIn(child) : styleOf(child);
    })
    .join('');
}

function textIn({ children }: Element): string {
  return children.map(child => (child.type === 'text' || child.type === 'cdata' ? child.value : '')).join('');
}

function localName({ name }: Element): string {
  return name.replace(/^svg:/u, '');
}
