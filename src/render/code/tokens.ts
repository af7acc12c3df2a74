/** What a piece of code is, told from its grammar; the faces give each kind a colour. */
export const tokenKinds = [
  ...(['keyword', 'string', 'constant', 'comment', 'function', 'parameter', 'punctuation'] as const),
  ...(['inserted', 'deleted'] as const),
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A piece of a code block; without a kind it is plain. */
export interface CodeToken {
  kind?: TokenKind;
  text: string;
}

declare module 'mdast' {
  interface CodeData {
    /** Its pieces, in order and whole; left out where the language is unknown. */
    tokens?: CodeToken[];
  }
}
