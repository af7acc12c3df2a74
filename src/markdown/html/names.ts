const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements without content. */
export const voids = words('area base basefont br col embed frame hr img input link meta param source track wbr');

/** Elements whose end tag HTML makes optional. */
export const optionalEnd = words('p li dt dd tr td th thead tbody tfoot caption colgroup rt rp option optgroup');

/**
 * Elements that start a block wherever they start a line.
 *
 * @see https://spec.commonmark.org/0.31.2/#html-blocks
 */
export const blockStarts = words(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul',
);

/** Elements for a whole document, for what runs and for input: no sentence uses them, it can only talk about them. */
export const outOfPlace = words(
  'base basefont body button col colgroup datalist dialog fieldset form frame frameset head html input label legend link map menuitem meta meter noframes noscript optgroup option output param progress script select slot source style template textarea title track',
);

/** Elements that a sentence uses if they name what they show. */
export const shown = words('audio canvas embed iframe img object video');

/** Elements that hold blocks of text. */
export const blocks = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p search section summary table tbody td tfoot th thead title tr ul',
);

/** Elements whose content may be a single sign: H<sup>+</sup>, <kbd>/</kbd>. */
export const holdsSigns = words('code kbd samp sub sup tt var');
