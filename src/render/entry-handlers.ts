import type { Element, ElementContent } from 'hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { fieldsOf } from '../mdast/fields.js';
import type { AnswerNode, PromptNode, QuestionNode, SectionNode } from '../mdast/nodes.js';

/**
 * Handlers for `mdast-util-to-hast` and `remark-rehype`: a question is a `<section class="question">` with its prompt in a
 * `<header>` and its answer in a `<div>`; a section is a `<section class="section">` with its title as a heading. Fields of a
 * question (`label`, `kind`, `status`) and its `id` are `data-` attributes.
 */
export const questionHandlers: Handlers = {
  question(state: State, node: QuestionNode): Element {
    const { id } = node;
    const fields = Object.entries(fieldsOf(node)).map(([name, value]) => [`data-${name}`, value]);
    const properties = {
      className: ['question'],
      ...Object.fromEntries(fields),
      ...(id !== undefined && { 'data-id': id }),
    };
    return element(state, node, 'section', properties, state.wrap(state.all(node), true));
  },
  prompt(state: State, node: PromptNode): Element {
    return element(state, node, 'header', { className: ['prompt'] }, state.wrap(state.all(node), true));
  },
  answer(state: State, node: AnswerNode): Element {
    const { label } = node;
    const properties = { className: ['answer'], ...(label !== undefined && { 'data-label': label }) };
    return element(state, node, 'div', properties, state.wrap(state.all(node), true));
  },
  section(state: State, node: SectionNode): Element {
    const { title, depth } = node;
    const heading: ElementContent[] =
      title === ''
        ? []
        : [{ type: 'element', tagName: `h${depth || 1}`, properties: {}, children: [{ type: 'text', value: title }] }];
    const children = state.wrap([...heading, ...state.all(node)], true);
    return element(state, node, 'section', { className: ['section'] }, children);
  },
};

function element(
  state: State,
  node: QuestionNode | PromptNode | AnswerNode | SectionNode,
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  const result: Element = { type: 'element', tagName, properties, children };
  state.patch(node, result);
  return result;
}
