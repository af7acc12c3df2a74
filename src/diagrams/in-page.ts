/** The result of drawing in the page. */
export type Drawn = { svg: string } | { problem: string };

interface MermaidInPage {
  initialize: (config: object) => void;
  render: (id: string, source: string) => Promise<{ svg: string }>;
}

/**
 * Draws a diagram; runs in the page, where nothing of this file but the function exists. Clock and chance are fixed first, so that
 * a source always gives the same drawing.
 */
export async function drawInPage(source: string, fontFamily: string): Promise<Drawn> {
  const page = globalThis as unknown as {
    mermaid: MermaidInPage;
    document: InPage;
    XMLSerializer: new () => Serializer;
  };
  let seed = 1;
  Math.random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [0] : parts) as [number]));
    }
    static override now() {
      return 0;
    }
  } as DateConstructor;
  page.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'neutral',
    fontFamily,
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    deterministicIds: true,
    deterministicIDSeed: 'diagram',
    handDrawnSeed: 1,
  });
  try {
    const { svg } = await page.mermaid.render('diagram', source);
    const holder = page.document.createElement('div');
    holder.innerHTML = svg;
    const drawing = holder.firstElementChild;
    const [, , width, height] = (drawing?.getAttribute('viewBox') ?? '').split(/[\s,]+/u).map(Number);
    if (!drawing || !width || !height) return { problem: 'it is empty' };
    for (const today of drawing.querySelectorAll('.today')) today.remove();
    drawing.setAttribute('width', String(Math.ceil(width)));
    drawing.setAttribute('height', String(Math.ceil(height)));
    // Programs that darken pages by themselves would turn some of its colours and not others.
    drawing.setAttribute('style', 'color-scheme:only light');
    return { svg: new page.XMLSerializer().serializeToString(drawing) };
  } catch (error) {
    return { problem: String((error as Error)?.message ?? error) };
  }
}

interface InPage {
  createElement: (name: string) => { innerHTML: string; firstElementChild: Drawing | null };
}

interface Drawing {
  getAttribute: (name: string) => string | null;
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  querySelectorAll: (selector: string) => Iterable<{ remove: () => void }>;
}

interface Serializer {
  serializeToString: (node: Drawing) => string;
}
