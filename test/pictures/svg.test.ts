import { describe, expect, it } from 'vitest';
import { cleanSvg } from '../../src/pictures/svg/clean.js';

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

  const bytes = (text: string) => new TextEncoder().encode(text);
  const cleaned = (data: Uint8Array) => {
    const result = cleanSvg(data, 'a.svg');
    return result && new TextDecoder().decode(result.data);
  };

  it.each([
    ['an import with an escape', '<style>@\\69mport "https://example.com/a.css";</style>', '@import'],
    ['an import with an escape of six digits', '<style>@\\000049 mport url(https://example.com)</style>', '@import'],
    ['an address with an escape in its name', '<rect fill="\\75 rl(https://example.com/a)"/>', 'url()'],
    ['an address with an escape inside', '<rect fill="url(h\\74tps://example.com/a)"/>', 'url()'],
    ['an address in capitals', '<rect fill="URL( https://example.com/a )"/>', 'url()'],
    ['an address behind a comment', '<style>a{fill:/**/url("https://example.com/a"/**/)}</style>', 'url()'],
    ['a style in parts', '<style>a{fill:u<!-- -->rl(https://example.com/a)}</style>', 'url()'],
    ['a style in CDATA', '<style>a{fill:u<![CDATA[rl(https://example.com/a)]]>}</style>', 'url()'],
    ['a style with references', '<style>a{fill:&#117;rl(https://example.com/a)}</style>', 'url()'],
    ['a set of pictures', '<rect style="fill:image-set(&quot;https://example.com/a.png&quot; 1x)"/>', 'url()'],
    ['a set of pictures from a variable', '<rect style="fill:image-set(var(--example.com) 1x)"/>', 'url()'],
    ['a source', '<rect style="fill:src(&quot;https://example.com/a&quot;)"/>', 'url()'],
    ['an expression', '<rect style="width:expression(alert(1))"/>', 'url()'],
    ['a drawing in a style', '<rect fill="url(data:image/svg+xml,example.com)"/>', 'url()'],
    ['an address without an end', '<rect fill="url(https://example.com/a"/>', 'url()'],
    ['an address with a quote inside', '<rect fill="url(https://example.com/a\'b)"/>', 'url()'],
    ['a base', '<g xml:base="https://example.com/"/>', 'base'],
    ['an animated handler', '<set attributeName="onclick" to="alert(1)"/>', '<set>'],
    ['an animated style', '<animate attributeName="fill" to="url(https://example.com)"/>', 'url()'],
    [
      'a listener',
      '<listener xmlns="http://www.w3.org/2001/xml-events" event="click">example.com</listener>',
      '<listener>',
    ],
    ['MathML', '<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>', '<math>'],
    ['an included file', '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="secret"/>', '<include>'],
    ['an unknown attribute', '<rect crossorigin="example.com"/>', 'crossorigin'],
    ['a handler with a prefix', '<rect xmlns:e="http://example.com" e:onclick="alert(1)"/>', 'onclick'],
    ['a link under another prefix', '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="https://example.com"/>', 'href'],
    [
      'a refresh',
      '<foreignObject><meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh"/></foreignObject>',
      '<meta>',
    ],
    [
      'a form',
      '<foreignObject><form xmlns="http://www.w3.org/1999/xhtml" action="https://example.com"/></foreignObject>',
      '<form>',
    ],
  ])('takes out %s', (_what, inside, named) => {
    const result = clean(`${inside}<text>kept</text>`);
    expect(result?.reason).toContain(named);
    expect(result?.text.replaceAll(' xmlns:e="http://example.com"', '')).not.toMatch(
      /alert|example\.com|secret|svg\+xml/u,
    );
    expect(result?.text).toContain('kept');
  });

  it.each([
    ['an entity declared twice', '<!ENTITY a "b"><!ENTITY a "<script>alert(1)</script>">', '&a;'],
    ['an attribute for every element', '<!ATTLIST svg onload CDATA "alert(1)">', 'b'],
    ['a quote with a bracket', '<!ENTITY a "]>"><!ATTLIST svg onload CDATA "alert(1)">', 'b'],
    ['a comment with a bracket', '<!-- ]> --><!ATTLIST svg onload CDATA "alert(1)">', 'b'],
    ['an instruction with a bracket', '<?a ]> ?><!ATTLIST svg onload CDATA "alert(1)">', 'b'],
  ])('takes out declarations: %s', (_what, declarations, inside) => {
    const text = cleaned(bytes(`<!-- <!DOCTYPE x> --><!DOCTYPE svg [${declarations}]>${head}${inside}</svg>`));
    expect(text).not.toMatch(/alert|DOCTYPE svg|ATTLIST/u);
    expect(text).toContain('b</svg>');
  });

  it.each([
    ['a file', '<!ENTITY a SYSTEM "file:///etc/passwd">'],
    ['markup', '<!ENTITY a "<script/>">'],
    ['another entity', '<!ENTITY b "c"><!ENTITY a "&b;&b;">'],
    ['nothing that is declared', ''],
  ])('refuses an entity for %s', (_what, declarations) => {
    expect(cleaned(bytes(`<!DOCTYPE svg [${declarations}]>${head}&a;</svg>`))).toBeUndefined();
  });

  it('reads a file in the encoding that it declares, and writes it in UTF-8', () => {
    const text = `<?xml version="1.0" encoding="GBK"?>${head}<text>`;
    const result = cleaned(Buffer.concat([bytes(text), Buffer.of(0xc4, 0xe3), bytes('</text></svg>')]));
    expect(result).toContain('<text>你</text>');
    expect(result).not.toContain('GBK');
    expect(cleaned(Buffer.concat([bytes(head), Buffer.of(0xc4, 0xe3), bytes('</svg>')]))).toBeUndefined();
    const wide = Buffer.from(`\uFEFF${head}<script/>栈</svg>`, 'utf16le');
    expect(cleaned(wide)).toMatch(/^\uFEFF?<svg[^>]*>栈<\/svg>$/u);
  });

  it('names some of what it took out, however much there is', () => {
    const many = Array.from({ length: 100 }, (_, at) => `<a${at} xmlns="http://www.w3.org/2000/svg"/>`).join('');
    expect(clean(many)?.reason).toMatch(/<a1> and 88 more\.$/u);
  });

  it('refuses what is no drawing by its namespace, of which nothing would be left', () => {
    expect(cleaned(bytes('<svg xmlns="http://www.w3.org/1999/xhtml"><script/></svg>'))).toBeUndefined();
  });

  it('refuses what is no XML', () => {
    expect(clean('<rect>')).toBeUndefined();
  });
});
