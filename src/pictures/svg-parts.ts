const words = (text: string) => new Set(text.trim().split(/\s+/u));

/** SVG elements that only draw. https://www.w3.org/TR/SVG2/eltindex.html, without script and media. */
export const drawing = words(`
  a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer
  feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB
  feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence filter foreignObject g image line linearGradient marker mask metadata mpath path pattern
  polygon polyline radialGradient rect set solidcolor stop style svg switch symbol text textPath title tspan use view
  font font-face font-face-name font-face-src glyph missing-glyph hkern vkern tref altGlyph cursor color-profile
`);

/** HTML elements used for labels inside drawings. */
export const labelling = words(`
  html body div span p br hr b i u s em strong small sub sup code pre kbd samp var mark center font section article header
  footer label h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q cite abbr table caption colgroup col thead tbody tfoot tr td
  th a img style figure figcaption
`);
