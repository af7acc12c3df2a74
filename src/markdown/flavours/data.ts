declare module 'unist' {
  interface Data {
    /** The name under which other notes refer to a block: `^id` in Obsidian, `id::` in Logseq. */
    blockId?: string;
    /** The deck that a program's mark in the text names for the file. */
    deck?: string;
    /** Whether a list is an outline of Logseq. */
    isOutline?: boolean;
  }
}

declare module 'mdast' {
  /** Something in the place of which another tool shows other content. */
  interface Embed extends Parent {
    type: 'embed';
    /** What stands there if nothing else can be shown. */
    children: PhrasingContent[];
    /** As in the notes. */
    written: string;
    shows: EmbedTarget;
  }
  interface PhrasingContentMap {
    embed: Embed;
  }
  interface BlockContentMap {
    embed: Embed;
  }
  interface RootContentMap {
    embed: Embed;
  }
}

/** A note or a part of it, a block with the given id, or what a program would have to find out. */
export type EmbedTarget =
  | { kind: 'note'; file: string; part?: string }
  | { kind: 'block'; id: string; isWhole: boolean }
  | { kind: 'query' };
