/**
 * The marker on the first line of a block quote: `[!NOTE]`, or as in Obsidian with parameters, whether it is folded, and
 * its own title: `[!tip|wide]- Title`.
 */
export const alertMark = /^\[!([\p{L}\p{M}][\p{L}\p{M}\p{N} _-]*)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*/u;
