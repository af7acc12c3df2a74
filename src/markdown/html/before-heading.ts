import { htmlTagNames } from 'html-tag-names';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Extension, State, TokenizeContext, Tokenizer } from 'micromark-util-types';
import { ifClosed } from '../syntax/unclosed-blocks.js';
import { headingLine } from './heading.js';
import { blockStarts, optionalEnd, voids } from './names.js';

const [numberSign, colon, space, mostMarks, leastColons, mostIndent] = [35, 58, 32, 6, 3, 3];
const name = /^<\/?([a-z][a-z\d]*)(?=[\s/>]|$)/iu;
const alone = /^<(?:\/[a-z][\w-]*\s*|[a-z][\w-]*(?:\s(?:"[^"]*"|'[^']*'|[^'"<>])*)?\/?)>[ \t]*$/iu;
const tag = /<(\/?)([a-z][\w-]*)(?:\s(?:"[^"]*"|'[^']*'|[^'"<>])*)?(\/?)>/giu;
const known = new Set(htmlTagNames);
/** These have an end of their own. */
const closed = new Set(['script', 'pre', 'style', 'textarea']);

/**
 * HTML that ends above a heading, or above the marks of a box (`:::`), rather than at the next blank line, as long as it leaves
 * nothing open: `</details>`, `<img src="a.png">` or `<p>…</p>` right above `## …`. All other HTML is left to the parser.
 */
const construct = ifClosed({ name: 'htmlBeforeHeading', tokenize });

function tokenize(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let line = '';
  let isFirst = true;
  let depth = 0;

  const inside: State = code => {
    if (code !== null && !markdownLineEnding(code)) {
      line += code < 0 ? ' ' : String.fromCharCode(code);
      effects.consume(code);
      return inside;
    }
    if (code === null || (isFirst ? !isStart(line) : line.trim() === '')) return nok(code);
    isFirst = false;
    depth += openedIn(line);
    effects.exit('htmlFlowData');
    return depth > 0 ? goOn(code) : effects.check({ partial: true, tokenize: tokenizeEnd }, end, goOn)(code);
  };
  const goOn: State = code => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return lineStart;
  };
  const lineStart: State = code => {
    line = '';
    if (this.parser.lazy[this.now().line] || code === null || markdownLineEnding(code)) return nok(code);
    effects.enter('htmlFlowData');
    return inside(code);
  };
  const end: State = code => {
    effects.exit('htmlFlow');
    return ok(code);
  };
  return code => {
    // Whether it ends a paragraph is the same for all HTML.
    if (this.interrupt) return nok(code);
    effects.enter('htmlFlow');
    effects.enter('htmlFlowData');
    return inside(code);
  };
}

/** A heading, or the colons of a box. */
function tokenizeEnd(this: TokenizeContext, ...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let indent = 0;
  let size = 0;
  let mark: Code = null;
  const inside: State = code => {
    if (size === 0 && code === space && indent < mostIndent) indent += 1;
    else if (mark === null && (code === numberSign || code === colon)) {
      mark = code;
      size = 1;
    } else if (code !== null && code === mark && (mark === colon || size < mostMarks)) size += 1;
    else {
      effects.exit('data');
      return (mark === colon ? size >= leastColons : size > 0 && isBlank(code)) ? ok(code) : nok(code);
    }
    effects.consume(code);
    return inside;
  };
  return code => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return next => {
      if (this.parser.lazy[this.now().line] || (next !== space && next !== numberSign && next !== colon))
        return nok(next);
      effects.enter('data');
      return inside(next);
    };
  };
}

function isBlank(code: Code): boolean {
  return code === null || code === space || code < 0;
}

function isStart(line: string): boolean {
  if (headingLine.test(line)) return false;
  const [, written = ''] = name.exec(line) ?? [];
  return blockStarts.has(written.toLowerCase()) || (alone.test(line) && !closed.has(written.toLowerCase()));
}

/** How many more elements a line opens than it closes. */
function openedIn(line: string): number {
  let opened = 0;
  for (const [, slash, written = '', selfClosed] of line.matchAll(tag)) {
    const element = written.toLowerCase();
    if (selfClosed === '/' || !known.has(element) || voids.has(element) || optionalEnd.has(element)) continue;
    opened += slash === '/' ? -1 : 1;
  }
  return opened;
}

export const htmlBeforeHeading: Extension = { flow: { 60: construct } };
