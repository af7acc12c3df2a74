import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from '../../diagnostics/report.js';
import { deepestInline, longestMark } from '../thresholds.js';

interface Open {
  emphasis: number;
  brackets: number;
}

/** Decides for a run of one character, based on its surroundings, whether it should stay as typed. */
type Judge = (open: Open, run: { length: number; before: Code; after: Code }) => boolean;

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
      const open = paragraphs.get(this) ?? { emphasis: 0, brackets: 0 };
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
        if (!judge(open, { length, before, after: next })) return nok(next);
        found(start);
        return ok(next);
      };
      return next => {
        effects.enter('data');
        return inside(next);
      };
    },
  });
  const [exclamation, dollar, star, bracket, closing, underscore, backtick, tilde] = [33, 36, 42, 91, 93, 95, 96, 126];
  return {
    text: {
      [star]: limit(star, emphasis),
      [underscore]: limit(underscore, emphasis),
      [tilde]: limit(tilde, emphasis),
      [exclamation]: limit(exclamation, picture, 1),
      [bracket]: limit(bracket, opening, 1),
      [closing]: limit(closing, closed, 1),
      [backtick]: limit(backtick, (_open, { length }) => length > longestMark),
      [dollar]: limit(dollar, (_open, { length }) => length > longestMark),
    },
  };
}

const emphasis: Judge = (open, { length, before, after }) => {
  const [opens, closes] = [!isSpace(after), !isSpace(before)];
  if (opens && !closes && open.emphasis + length > deepestInline) return true;
  if (opens !== closes) open.emphasis = Math.max(open.emphasis + (opens ? length : -length), 0);
  return length > deepestInline;
};

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

/** Whether a character is the edge of the paragraph, a line end, a tab (codes below zero) or white space. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || /\s/u.test(String.fromCharCode(code));
}

/** Reports what was left as typed: the first with its position, the others by number. */
export function reportNesting(file: VFile, [first, ...others]: Point[]): void {
  if (!first) return;
  report(file, {
    rule: 'too-deep',
    reason: `Emphasis or brackets are nested too deeply here${others.length > 0 ? `, and at ${others.length} more places` : ''}.`,
    remedy: `Close them; no paragraph needs more than ${deepestInline} open at once, or more than ${longestMark} backticks in a row.`,
    place: { start: first, end: first },
  });
}
