import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/pictures/svg.js';

const head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">';

function clean(inside: string) {
  const result = cleanSvg(new TextEncoder().encode(`${head}${inside}</svg>`), 'a.svg');
  return result && { text: new TextDecoder().decode(result.data), reason: result.reason };
}

describe('cleanSvg', () => {
  it.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    ['a handler', '<rect onclick="alert(1)"/>', 'onclick'],
    ['a foreign picture', '<image href="https://example.com/a.png"/>', 'href'],
    ['a foreign picture in the old form', '<image xlink:href="//example.com/a.png"/>', 'href'],
    ['a file', '<image href="secret.png"/>', 'href'],
    ['a drawing in a drawing', '<image href="data:image/svg+xml,&lt;svg/>"/>', 'href'],
    ['a script in a link', '<a href="javascript:alert(1)"><text>x</text></a>', 'href'],
    ['a foreign symbol', '<use href="https://example.com/a.svg#b"/>', 'href'],
    ['a foreign paint', '<rect fill="url(https://example.com/a.svg#b)"/>', 'url()'],
    ['a foreign style', '<style>@import "https://example.com/a.css";</style>', '@import'],
    ['a foreign font', '<style>@font-face { src: url("https://example.com/a.woff") }</style>', 'url()'],
    ['a hidden reference', '<rect style="fill: \\75rl(https://example.com)"/>', 'url()'],
    [
      'a page',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://example.com"/></foreignObject>',
      '<iframe>',
    ],
    ['a prefixed script', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>', '<script>'],
    ['an animated reference', '<set attributeName="xlink:href" to="javascript:alert(1)"/>', '<set>'],
    ['an embedded player', '<video xmlns="http://www.w3.org/1999/xhtml" src="https://example.com/a.mp4"/>', '<video>'],
  ])('takes out %s', (_what, inside, named) => {
    const cleaned = clean(`${inside}<text>kept</text>`);
    expect(cleaned?.reason).toContain(named);
    expect(cleaned?.text).not.toMatch(/alert|example\.com|secret|iframe|data:/u);
    expect(cleaned?.text).toContain('kept');
    expect(clean(cleaned?.text.slice(head.length, -6) ?? '')?.reason).toBeUndefined();
  });

  it.each([
    '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use xlink:href="#g"/>',
    '<style>rect { fill: url(#g); font-family: "A &amp; B" }</style>',
    '<image href="data:image/png;base64,iVBORw0KGgo="/>',
    '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: red">标签<br/></div></foreignObject>',
    '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="v"/>',
    '<animate attributeName="x" to="5"/><text  x = "2">two  spaces</text><!-- a remark -->',
  ])('leaves what only draws byte for byte: %s', inside => {
    expect(clean(inside)).toEqual({ text: `${head}${inside}</svg>`, reason: undefined });
  });

  it('reads the short names that drawing programs declare', () => {
    const text = `<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY ns_svg "http://www.w3.org/2000/svg"> ]>\n<svg xmlns="&ns_svg;"><script/></svg>`;
    const result = cleanSvg(new TextEncoder().encode(text), 'a.svg');
    expect(new TextDecoder().decode(result?.data)).toBe('<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  });

  it('refuses what is no XML', () => {
    expect(clean('<rect>')).toBeUndefined();
  });
});
