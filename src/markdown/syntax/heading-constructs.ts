import { setextUnderline } from 'micromark-core-commonmark';
import { factorySpace } from 'micromark-factory-space';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Event, State, Token, TokenizeContext } from 'micromark-util-types';
import type { HeadingMarks } from '../headings/marks.js';
import type { NearHeading } from '../headings/near-heading.js';

type Marks = () => HeadingMarks | undefined;

const tab = -2;
/** The parser makes several codes of a tab: this one for each of its columns after the first. */
const virtualSpace = -1;

/** A setext heading, unless the file says that the text above the line is none. */
export function underlinedTitle(marks: Marks): Construct {
  return {
    ...setextUnderline,
    name: 'underlinedTitle',
    tokenize(effects, ok, nok) {
      const start = this.now();
      // Only here, because the paragraph is searched for, and an underline ends it.
      const decide: State = code => {
        const lines = textAbove(this)?.lines;
        const underline = this.sliceSerialize({ start, end: this.now() });
        return lines && marks()?.isTitle(lines, underline) === false ? nok(code) : ok(code);
      };
      return setextUnderline.tokenize.call(this, effects, decide, nok);
    },
  };
}

/** A line of `-` or `=` right below text that is no heading: a rule, however short it is. */
export function underlineRule(marks: Marks): Construct {
  return {
    name: 'underlineRule',
    add: 'after',
    tokenize(effects, ok, nok) {
      if (!marks()) return nok;
      let marker: Code = null;
      const inside: State = code => {
        if (code === marker) {
          effects.consume(code);
          return inside;
        }
        effects.exit('thematicBreakSequence');
        return markdownSpace(code) ? factorySpace(effects, after, 'whitespace')(code) : after(code);
      };
      const after: State = code => {
        if (code !== null && !markdownLineEnding(code)) return nok(code);
        const text = textAbove(this);
        if (!text) return nok(code);
        textAboveRule.set(effects.exit('thematicBreak'), text);
        return ok(code);
      };
      return code => {
        marker = code;
        effects.enter('thematicBreak');
        effects.enter('thematicBreakSequence');
        return inside(code);
      };
    },
  };
}

/** A heading whose marks are unusual, where the file makes it plain that it is one. */
export function nearHeading(marks: Marks): Construct {
  return {
    name: 'nearHeading',
    add: 'after',
    tokenize(effects, ok, nok) {
      if (!marks()?.hasNearHeadings) return nok;
      let parts: [type: PartType, length: number][] = [];
      let left = 0;
      const lookahead: Construct = {
        partial: true,
        tokenize(ahead, isOne, isNone) {
          let line = '';
          const read: State = code => {
            if (code !== null && !markdownLineEnding(code)) {
              if (code !== virtualSpace) line += code === tab ? '\t' : String.fromCharCode(code);
              ahead.consume(code);
              return read;
            }
            ahead.exit('data');
            const heading = marks()?.nearHeading(line);
            if (!heading) return isNone(code);
            parts = partsOf(heading, line);
            return isOne(code);
          };
          return code => {
            ahead.enter('data');
            return read(code);
          };
        },
      };
      const next: State = code => {
        const [part] = parts;
        if (!part) {
          effects.exit('atxHeading');
          return ok(code);
        }
        const [type] = part;
        left = part[1];
        effects.enter(type);
        if (type === 'atxHeadingText') effects.enter('chunkText', { contentType: 'text' });
        return inside(code);
      };
      const inside: State = code => {
        if (code !== virtualSpace) {
          if (left === 0) return end(code);
          left--;
        }
        effects.consume(code);
        return inside;
      };
      const end: State = code => {
        const [type] = parts.shift() ?? [];
        if (type === 'atxHeadingText') effects.exit('chunkText');
        if (type) effects.exit(type);
        return next(code);
      };
      const heading: State = code => {
        effects.enter('atxHeading');
        return next(code);
      };
      return effects.check(lookahead, heading, nok);
    },
  };
}

type PartType = 'whitespace' | 'atxHeadingSequence' | 'atxHeadingText';

function partsOf({ lead, marks, gap, text }: NearHeading, line: string): [type: PartType, length: number][] {
  const before = lead.length + marks.length + gap.length;
  const parts: [PartType, number][] = [
    ['whitespace', lead.length],
    ['atxHeadingSequence', marks.length],
    ['whitespace', gap.length],
    ['atxHeadingText', text.length],
    ['whitespace', line.length - before - text.length],
  ];
  return parts.filter(([, length]) => length > 0);
}

interface TextAbove {
  lines: string[];
}

/** What stands above rules that were found, so that each of many below each other need not look past those before it. */
const textAboveRule = new WeakMap<Token, TextAbove>();

/** The lines of the paragraph right above the current line; undefined if there is none. */
function textAbove(context: TokenizeContext): TextAbove | undefined {
  let index = context.events.length - 1;
  for (let event = context.events[index]; isBetween(event); event = context.events[--index]) {
    const known = event && textAboveRule.get(event[1]);
    if (known) return known;
  }
  const last = context.events[index]?.[1];
  // It is either complete, or still open while its next line is looked at.
  if (last?.type !== 'paragraph' && last?.type !== 'chunkContent') return undefined;
  while (index >= 0 && !isStart(context.events[index])) index--;
  const content = context.events[index]?.[1];
  // The positions in a complete paragraph are those of another tokenizer.
  const end = last.type === 'paragraph' ? content?.end : last.end;
  return content && end && { lines: context.sliceSerialize({ start: content.start, end }).split('\n') };
}

/** What the current line consists of so far, and what separates it from the line above. */
function isBetween(event: Event | undefined): boolean {
  return event !== undefined && between.has(event[1].type);
}

const between: ReadonlySet<string> = new Set([
  'lineEnding',
  'linePrefix',
  'content',
  'setextHeadingLine',
  'setextHeadingLineSequence',
  'lineSuffix',
  'thematicBreak',
  'thematicBreakSequence',
  'whitespace',
]);

function isStart(event: Event | undefined): boolean {
  return event?.[0] === 'enter' && event[1].type === 'content';
}
