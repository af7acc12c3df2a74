import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { EXIT, visit } from 'unist-util-visit';
import type { Bank, Draft } from '../../bank/model.js';
import { isGenericTitle } from '../../language/generic.js';
import type { Flow } from '../../mdast/nodes.js';
import { plainText } from '../../mdast/text.js';
import { asksItself } from '../../questions/clozes/in-prompt.js';
import { joinLines } from '../../questions/join-lines.js';
import { renderHtml } from '../../render/html.js';
import { type Labels, labelsFor } from '../../render/labels.js';
import { escapeText, plainHtml } from '../../render/plain-html.js';
import { isPlayer } from '../../render/players.js';
import { breakClozeSyntax } from './break-cloze-syntax.js';
import { escapeAnkiSyntax, restoreReferences } from './escape-anki-syntax.js';
import type { FieldName } from './note-types.js';
import { markColumns } from './table-columns.js';

/** Writes the parts of a question as Anki fields: HTML, with pictures under their package names. */
export interface FieldWriter {
  /** Fields that every type of note has. */
  common: (question: Draft) => Record<FieldName<'standard'> & FieldName<'cloze'>, string>;
  /** The answer, or a placeholder if there is none. */
  answer: (question: Draft) => string;
  /** The answer with its cloze deletions marked as Anki marks them: `{{c1::text::hint}}`. */
  withClozes: (question: Draft) => string;
  /** The text to type in: the answer on one line; empty if there is none. */
  typed: (question: Draft) => string;
  /** Names of the pictures in the fields written since the last call. */
  takeUsed: () => string[];
}

export function fieldWriter({ lang, media, title }: Pick<Bank, 'lang' | 'media' | 'title'>): FieldWriter {
  const labels = labelsFor(lang);
  const nameOf = new Map(media.map(({ path, name }) => [path, name]));
  const used = new Set<string>();

  const html = (content: Flow[], idPrefix: string, keepClozes = false): string => {
    const simple = plainHtml(content, true);
    if (simple !== undefined && !interpreted.test(simple)) return visible.test(textOf(simple)) ? simple : '';
    let blank = true;
    const text = renderHtml(content, {
      labels,
      math: 'tex',
      idPrefix,
      keepClozes,
      imageUrl: path => nameOf.get(path),
      transform(tree) {
        for (const src of pictureAddresses(tree)) used.add(src);
        markColumns(tree);
        if (keepClozes) breakClozeSyntax(tree);
        escapeAnkiSyntax(tree, keepClozes);
        blank = isBlank(tree);
        writeSounds(tree);
      },
    });
    return blank ? '' : restoreReferences(text);
  };
  // Anki shows the text with its gaps below the question: it would stand there twice.
  const questionOf = (question: Draft) =>
    !asksItself(question.question, question.answer) && html(question.question, 'q-');
  const answerOf = (question: Draft) => (question.status === 'answered' ? question.answer : []);

  return {
    takeUsed() {
      const names = [...used];
      used.clear();
      return names;
    },
    common: question => {
      const asked = questionOf(question);
      const standIn = fallback(question, title);
      const about = aboutOf(question);
      const topic = asked ? topicOf(question, about) : undefined;
      const isOnFront = about.at(-1) === (asked ? topic : standIn);
      return {
        Question: topic === undefined ? asked || plain(standIn) : withTopic(asked || '', topic),
        Label: plain(question.label ?? ''),
        Section: plain((isOnFront ? about.slice(0, -1) : about).join(' › ')),
        // Never the line number, which changes with every edit above it and would update every note below.
        Source: plain(question.source.file),
        Extra: '',
        TypeIn: '',
      };
    },
    answer: question => html(answerOf(question), 'a-') || unanswered(labels),
    withClozes: question => html(answerOf(question), 'a-', true) || unanswered(labels),
    typed: question => plain(oneLine(plainText(answerOf(question)))),
  };
}

/** What the line above a front says: the file's title, unless it says nothing, and the sections. */
function aboutOf({ context, path, question, deck, fileTitle = deck.at(-1) }: Draft): readonly string[] {
  if (context !== undefined) return context;
  const isSaid = fileTitle === undefined || path.includes(fileTitle) || firstWords(question) === fileTitle;
  return isSaid || isGenericTitle(fileTitle) ? path : [fileTitle, ...path];
}

function firstWords(question: readonly Flow[]): string {
  const [first] = question;
  return first?.type === 'paragraph' ? plainText([first]).trim() : '';
}

/** The innermost title that says what a question is about, if the question itself could be about anything: 定义. */
function topicOf({ question }: Draft, about: readonly string[]): string | undefined {
  const words = firstWords(question);
  if (words === '' || !isGenericTitle(words)) return undefined;
  return about.findLast(title => !isGenericTitle(title));
}

function withTopic(html: string, topic: string): string {
  return html.replace('<p>', () => `<p><span class="topic">${plain(topic)} › </span>`);
}

/** Text as a field. */
function plain(text: string): string {
  if (!interpreted.test(text)) return escapeText(text);
  const tree: Root = { type: 'root', children: [{ type: 'text', value: text }] };
  escapeAnkiSyntax(tree);
  return restoreReferences(toHtml(tree));
}

/** Joins lines into one, without a space between two Chinese lines, which nobody would type. */
function oneLine(text: string): string {
  return joinLines(text).replace(/\s+/gu, ' ');
}

// A front with nothing visible is a card that cannot be answered, and Anki would list it for deletion. A section that
// stands in for the question is not shown above it as well.
function fallback({ label, path, source }: Draft, title: string): string {
  const texts = [label, path.at(-1), title, source.file];
  return texts.find(text => text !== undefined && visible.test(text)) ?? '?';
}

function unanswered(labels: Labels): string {
  return `<div class="unanswered">${plain(labels.unanswered)}</div>`;
}

// Format characters (zero-width spaces, directional marks) take no space on a card.
const shown = new Set(['img', 'audio', 'video']);
const visible = /[^\s\p{Cc}\p{Cf}\p{Z}\u2800\u3164]/u;

// Checked on the finished tree: what sanitising removed must not be packaged.
function pictureAddresses(tree: Root): string[] {
  const addresses: string[] = [];
  visit(tree, 'element', ({ tagName, properties: { src } }) => {
    if (shown.has(tagName) && typeof src === 'string') addresses.push(src);
  });
  return addresses;
}

/** Anki plays what stands in these brackets, and takes nothing else for a sound. */
function writeSounds(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!isPlayer(node) || !parent || index === undefined) return;
    parent.children[index] = { type: 'text', value: `[sound:${node.properties.src}]` };
  });
}

/** Text that may hold what `escapeAnkiSyntax` breaks up or takes out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it takes these out
const interpreted = /[[\\\0-\x08\v\f\x0e-\x1f]/u;

function textOf(html: string): string {
  return html.replace(/<[^>]*>/gu, '');
}

function isBlank(tree: Root): boolean {
  let blank = true;
  visit(tree, node => {
    const shows = node.type === 'text' ? visible.test(node.value) : node.type === 'element' && shown.has(node.tagName);
    if (!shows) return;
    blank = false;
    return EXIT;
  });
  return blank;
}
