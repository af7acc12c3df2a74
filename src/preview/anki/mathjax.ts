import { createRequire } from 'node:module';
import type { Formulas } from './formulas.js';

/** Its commands that link, load or name classes; the notes' formulas have none of them either. */
const left = new Set(['html', 'require', 'autoload', 'setoptions']);

/**
 * MathJax, which sets the formulas in Anki, if it is installed with cardpress. Never the one of a project: it is run here, and
 * notes run nothing. It draws them, since a card in its frame may load no fonts; their shapes are those of the fonts.
 *
 * @param require finds its files
 * @returns what loads it when it is first needed
 */
export function findMathjax(require: NodeJS.Require = createRequire(import.meta.url)): (() => Formulas) | undefined {
  const load = loaderOf(require);
  if (!load) return undefined;
  let loaded: Formulas | undefined;
  return () => {
    loaded ??= loadMathjax(load);
    return loaded;
  };
}

type Load = <Module>(name: string) => Module;

function loadMathjax(load: Load): Formulas {
  const { mathjax } = load<typeof import('mathjax-full/js/mathjax.js')>('mathjax');
  const { TeX } = load<typeof import('mathjax-full/js/input/tex.js')>('input/tex');
  const { AllPackages } = load<typeof import('mathjax-full/js/input/tex/AllPackages.js')>('input/tex/AllPackages');
  const { SVG } = load<typeof import('mathjax-full/js/output/svg.js')>('output/svg');
  const { liteAdaptor } = load<typeof import('mathjax-full/js/adaptors/liteAdaptor.js')>('adaptors/liteAdaptor');
  const { RegisterHTMLHandler } = load<typeof import('mathjax-full/js/handlers/html.js')>('handlers/html');
  const adaptor = liteAdaptor();
  RegisterHTMLHandler(adaptor);
  const output = new SVG({ fontCache: 'local' });
  const input = new TeX({ packages: AllPackages.filter(name => !left.has(name)) });
  const document = mathjax.document('', { InputJax: input, OutputJax: output });
  return {
    style: adaptor.textContent(output.styleSheet(document) as never),
    set(tex, isDisplay) {
      const drawn = document.convert(tex, { display: isDisplay });
      // A screen reader reads the source. Of its signs the quotation marks are escaped where it is written.
      const said = tex.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      adaptor.setAttribute(adaptor.firstChild(drawn) as never, 'aria-label', said);
      return adaptor.outerHTML(drawn);
    },
  };
}

/** Loads its modules; undefined if it is not there. */
function loaderOf(require: NodeJS.Require): Load | undefined {
  try {
    require.resolve('mathjax-full/js/mathjax.js');
  } catch {
    return undefined;
  }
  return name => require(`mathjax-full/js/${name}.js`);
}
