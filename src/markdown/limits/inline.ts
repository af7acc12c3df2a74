import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { say } from '../../say/say.js';
import { deepestInline, longestMark, mostSigns, mostVainMarks } from '../thresholds.js';

interface Open {
  emphasis: number;
  brackets: number;
  /** The runs that may still be closed; those between a pair cannot any more. */
  runs: { code: number; length: number }[];
  /** How many runs closed nothing: for each, the parser looks for its opener down to the start of the paragraph. */
  vain: number;
}

/** Decides for a run of one character, based on its surroundings, whether it should stay as typed. */
type Judge = (open: Open, run: { code: number; length: number; before: Code; after: Code }) => boolean;

/**
 * A micromark extension that leaves markup nested too deeply in a paragraph as it is typed, for which the parser would
 * take minutes and tree walkers overflow the stack.
 *
 * @param found called with the position
 */
export function limitNesting(found: (point: Point) => void): Extension {
  const paragraphs = new WeakMap<TokenizeContext, Open>();
  const limit = (code: number, judge: Judge, most = Number.POSITIVE_INFINITY): Construct => ({
    partial: true,
    previous: most === 1 ? undefined : previous => previous !== code,
    tokenize(effects, ok, nok) {
      const open = paragraphs.get(this) ?? { emphasis: 0, brackets: 0, runs: [], vain: 0 };
      paragraphs.set(this, open);
      const [start, before] = [this.now(), this.previous];
      let length = 0;
      const inside: State = next => {
        if (next === code && length < most) {
          length++;
          effects.consume(next);
          return inside;
        }
        effects.exit('data');
        if (!judge(open, { code, length, before, after: next })) return nok(next);
        found(start);
        return ok(next);
      };
      return next => {
        effects.enter('data');
        return inside(next);
      };
    },
  });
  // Of the text that is being read; texts are read one after the other.
  let text: TokenizeContext | undefined;
  let signs = 0;
  /** Comes after all others, where none of them reads what stands there. */
  const rest: Construct = {
    name: 'longParagraph',
    add: 'after',
    tokenize(effects, ok, nok) {
      if (text !== this) {
        text = this;
        signs = 0;
      }
      if (++signs <= mostSigns) return nok;
      found(this.now());
      const line: State = code => {
        if (code !== null && !markdownLineEnding(code)) {
          effects.consume(code);
          return line;
        }
        effects.exit('data');
        return lineEnd(code);
      };
      const lineEnd: State = code => {
        if (code === null) return ok(code);
        if (!markdownLineEnding(code)) {
          effects.enter('data');
          return line(code);
        }
        effects.enter('lineEnding');
        effects.consume(code);
        effects.exit('lineEnding');
        return lineEnd;
      };
      return lineEnd;
    },
  };
  const [exclamation, dollar, star, equals, bracket, closing, underscore, backtick, tilde] = [
    33, 36, 42, 61, 91, 93, 95, 96, 126,
  ];
  return {
    text: {
      [star]: limit(star, emphasis),
      [underscore]: limit(underscore, emphasis),
      [tilde]: limit(tilde, pairs),
      [equals]: limit(equals, pairs),
      [exclamation]: limit(exclamation, picture, 1),
      [bracket]: limit(bracket, opening, 1),
      [closing]: limit(closing, closed, 1),
      [backtick]: limit(backtick, (_open, { length }) => length > longestMark),
      [dollar]: limit(dollar, (_open, { length }) => length > longestMark),
      null: rest,
    },
  };
}

const underscoreCode = 95;

const emphasis: Judge = (open, { code, length, before, after }) => {
  // In a word it is a letter: `snake_case`.
  if (code === underscoreCode && isLetter(before) && isLetter(after)) return false;
  if (length > deepestInline || open.vain >= mostVainMarks) return true;
  const [opens, closes] = [!isSpace(after), !isSpace(before)];
  if (opens && !closes && open.emphasis + length > deepestInline) return true;
  if (opens !== closes) open.emphasis = Math.max(open.emphasis + (opens ? length : -length), 0);
  if (closes && !close(open, code, length)) open.vain++;
  else if (closes) return false;
  if (opens && open.runs.length < deepestInline) open.runs.push({ code, length });
  return false;
};

/** Closes what a run closes. @returns whether all of the run was used */
function close(open: Open, code: number, length: number): boolean {
  let left = length;
  while (left > 0) {
    const at = open.runs.findLastIndex(run => run.code === code);
    const run = open.runs[at];
    if (!run) return false;
    const used = Math.min(run.length, left);
    left -= used;
    run.length -= used;
    open.runs.length = run.length > 0 ? at + 1 : at;
  }
  return true;
}

/** A single one is no mark. */
const pairs: Judge = (open, run) => run.length > 1 && emphasis(open, run);

const opening: Judge = open => {
  if (open.brackets >= deepestInline) return true;
  open.brackets++;
  return false;
};

/** An exclamation mark kept as typed leaves a bracket, which is judged separately. */
const picture: Judge = (open, { after }) => {
  if (after !== 91) return false;
  if (open.brackets >= deepestInline) return true;
  open.brackets++;
  return false;
};

const closed: Judge = open => {
  open.brackets = Math.max(open.brackets - 1, 0);
  return false;
};

function isLetter(code: Code): boolean {
  return code !== null && code >= 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** Whether a character is the edge of the paragraph, a line end, a tab (codes below zero) or white space. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}

/** Reports what was left as typed: the first with its position, the others by number. */
export function reportNesting(file: VFile, [first, ...others]: Point[]): void {
  if (!first) return;
  report(file, {
    rule: 'too-deep',
    reason: say(
      'Marks stay as typed here{others}: they are nested too deeply, or there are too many in the paragraph.',
      {
        others: others.length > 0 ? say(', and at {count} more places', { count: others.length }) : '',
      },
    ),
    remedy: say(
      'Close them, or write them as `\\*`; no paragraph needs more than {deepestInline} open at once, {mostVainMarks} that close nothing, or {longestMark} backticks in a row.',
      { deepestInline, mostVainMarks, longestMark },
    ),
    place: { start: first, end: first },
  });
}
