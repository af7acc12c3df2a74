/** The type of a piece of code, from its grammar; the style sheets give each type a colour. */
export const tokenKinds = [
  ...(['keyword', 'string', 'constant', 'comment', 'function', 'parameter', 'punctuation'] as const),
  ...(['inserted', 'deleted'] as const),
] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A piece of a code block; plain if it has no type. */
export interface CodeToken {
  kind?: TokenKind;
  text: string;
}

declare module 'mdast' {
  interface CodeData {
    /** Its pieces, in order and complete; omitted if the language is unknown. */
    tokens?: CodeToken[];
  }
}
