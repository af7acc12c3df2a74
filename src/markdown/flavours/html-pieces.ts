import type { Html } from 'mdast';
import type { CompileContext, Token } from 'mdast-util-from-markdown';

/** Adds elements inside a line: tags as HTML, so that they are shown and written as such, and text. */
export function addPieces(context: CompileContext, token: Token, pieces: (Html | string)[]): undefined {
  for (const piece of pieces) {
    context.enter(typeof piece === 'string' ? { type: 'text', value: piece } : piece, token);
    context.exit(token);
  }
}

export function html(value: string): Html {
  return { type: 'html', value };
}
