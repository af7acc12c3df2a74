const words = (text: string) => new Set(text.trim().split(/\s+/u));

/** What is allowed in a namespace: names of elements, and of attributes without a prefix. */
export interface Parts {
  elements: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

/** SVG that only draws: https://www.w3.org/TR/SVG2/eltindex.html and attindex.html, SVG 1.1 and filters, without script and media. */
const drawing: Parts = {
  elements: words(`
    a animate animateColor animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix
    feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
    feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence filter foreignObject g image line linearGradient marker mask metadata
    mpath path pattern polygon polyline radialGradient rect set solidcolor stop style svg switch symbol text textPath title
    tspan use view font font-face font-face-name font-face-src glyph missing-glyph hkern vkern tref altGlyph cursor
    color-profile
  `),
  attributes: words(`
    id class style lang tabindex role title type media version baseProfile x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy fr width
    height d points pathLength rotate transform viewBox preserveAspectRatio zoomAndPan refX refY markerWidth markerHeight
    markerUnits orient offset gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits filterUnits primitiveUnits filterRes textLength lengthAdjust startOffset method
    spacing side requiredFeatures requiredExtensions systemLanguage externalResourcesRequired contentScriptType
    contentStyleType viewTarget enable-background in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix divisor
    bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
    specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z scale xChannelSelector
    yChannelSelector stdDeviation radius tableValues slope intercept amplitude exponent baseFrequency numOctaves seed
    stitchTiles attributeName attributeType begin dur end min max restart repeatCount repeatDur fill calcMode keyTimes
    keySplines keyPoints from to by additive accumulate path origin href horiz-adv-x horiz-origin-x horiz-origin-y
    vert-adv-y vert-origin-x vert-origin-y unicode glyph-name arabic-form units-per-em panose-1 stemv stemh cap-height
    x-height accent-height ascent descent widths bbox ideographic alphabetic mathematical hanging v-ideographic v-alphabetic
    v-mathematical v-hanging underline-position underline-thickness strikethrough-position strikethrough-thickness
    overline-position overline-thickness unicode-range g1 g2 u1 u2 k string name local rendering-intent

    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
    color-profile color-rendering cursor direction display dominant-baseline fill-opacity fill-rule filter flood-color
    flood-opacity font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight font-kerning
    font-feature-settings glyph-orientation-horizontal glyph-orientation-vertical image-rendering isolation kerning
    letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order pointer-events shape-rendering shape-inside shape-padding shape-margin solid-color solid-opacity
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width text-align text-anchor text-decoration text-indent text-overflow text-rendering
    text-transform transform-origin transform-box unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    inline-size

    content host agent etag modified
  `),
};

/** HTML for labels inside drawings. */
const labelling: Parts = {
  elements: words(`
    html body div span p br hr b i u s em strong small sub sup code pre kbd samp var mark center font section article header
    footer label h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q abbr table caption colgroup col thead tbody tfoot tr td th
    a img style figure figcaption
  `),
  attributes: words(`
    id class style lang dir title role align valign width height border cellpadding cellspacing colspan rowspan span color
    face size bgcolor start value type media alt href src
  `),
};

/** The namespaces that browsers act on, with what is allowed of them; all others of that kind, such as MathML, are not. */
export const acting: Readonly<Record<string, Parts>> = {
  'http://www.w3.org/2000/svg': drawing,
  'http://www.w3.org/1999/xhtml': labelling,
};

/** Namespaces in which drawing programs keep what only they read. */
const editors =
  /^(?:http:\/\/sodipodi\.sourceforge\.net\/|http:\/\/www\.inkscape\.org\/|https?:\/\/creativecommons\.org\/ns#|http:\/\/web\.resource\.org\/cc\/|http:\/\/purl\.org\/dc\/|http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#|http:\/\/ns\.adobe\.com\/|http:\/\/www\.bohemiancoding\.com\/sketch|http:\/\/www\.serif\.com\/|http:\/\/www\.figma\.com\/|http:\/\/vectornator\.io|http:\/\/schemas\.microsoft\.com\/visio\/|https?:\/\/boxy-svg\.com|http:\/\/www\.corel\.com\/)/u;

/** Whether a namespace is one that only drawing programs read; elements without any namespace are nobody's. */
export function isInert(namespace: string | undefined): boolean {
  return namespace === '' || (namespace !== undefined && editors.test(namespace));
}
