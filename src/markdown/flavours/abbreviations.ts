import type { Abbreviation, Parents } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { extend } from './extend.js';
import type { Flavour } from './flavour.js';
import { wholeLine } from './line.js';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    abbreviationLine: 'abbreviationLine';
  }
}

declare module 'mdast' {
  /** What an abbreviation stands for, wherever it is used in the file. */
  interface Abbreviation extends Node {
    type: 'abbreviation';
    label: string;
    title: string;
  }
  interface DefinitionContentMap {
    abbreviation: Abbreviation;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
  }
}

const written = /^\*\[(?<label>[^\][\\]{1,80})\]:[ \t]*(?<title>[^*]*\S)[ \t]*$/u;

/** `*[HTML]: HyperText Markup Language`. */
export const abbreviations: Flavour<'abbreviations'> = {
  name: 'abbreviations',
  tools: ['MkDocs', 'kramdown', 'PHP Markdown Extra'],
  docs: '`*[HTML]: HyperText Markup Language`: what HTML stands for, shown when one points at it',
  examples: [
    {
      notes: '## What is a tag?\n\nA part of HTML.\n\n*[HTML]: HyperText Markup Language',
      answer: '<p>A part of <abbr title="HyperText Markup Language">HTML</abbr>.</p>',
    },
  ],
  plugin(this: Processor) {
    extend(this, {
      syntax: { flow: { 42: wholeLine('abbreviationLine', line => written.test(line)) } },
      from: { enter: { abbreviationLine } },
      to: {
        handlers: {
          abbreviation: ({ label, title }: Abbreviation, _: Parents | undefined) => `*[${label}]: ${title}`,
        },
      },
    });
  },
};

function abbreviationLine(this: CompileContext, token: Token): undefined {
  const { label = '', title = '' } = written.exec(this.sliceSerialize(token))?.groups ?? {};
  this.enter({ type: 'abbreviation', label: label.trim(), title }, token);
  this.exit(token);
}
