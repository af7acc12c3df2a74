import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFOperator, type PDFPage, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../scripts/sheet-figures/figures.mjs';

type Line = [text: string, x: number, y: number, size?: number];

/** Two pages of A4 in two columns, the lines of each marked as parts of the structure. */
async function printed(pages: Line[][], edit: (pages: PDFPage[], document: PDFDocument) => void = () => {}) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const made = pages.map(lines => {
    const page = document.addPage([595, 842]);
    for (const [index, [text, x, y, size = 9]] of lines.entries()) {
      const mark = PDFDict.withContext(document.context);
      // Words of a cell stand in one piece of the structure.
      mark.set(PDFName.of('MCID'), PDFNumber.of(/^.$|^eader$/u.test(text) ? 99 : index));
      page.pushOperators(PDFOperator.of('BDC' as never, [PDFName.of('P'), mark] as never));
      page.drawText(text, { x, y, size, font });
      // pdf.js draws no letters of fonts that are not in the file.
      page.drawRectangle({ x, y, width: 30, height: 6 });
      page.pushOperators(PDFOperator.of('EMC' as never));
    }
    return page;
  });
  edit(made, document);
  // The lowest lines end 80 points above the edge, with two millimetres below them.
  return figuresOf(await document.save(), { columns: 2, margin: 80 / mm(1) - 2 });
}

const last: Line[] = [['the end', 50, 780]];
const mm = (length: number) => (length / 25.4) * 72;

describe('figuresOf', () => {
  it('measures what is white at the feet of columns, but for the last page', async () => {
    const { pages, feet } = await printed([
      [
        ['head', 50, 780],
        ['foot', 50, 80],
        ['head', 330, 780],
        ['half', 330, 80 + mm(100)],
      ],
      last,
    ]);
    expect(pages).toBe(2);
    expect(feet.count).toBe(2);
    expect(feet.share).toBeCloseTo(mm(100) / 700 / 2, 1);
    expect(feet.deep).toEqual(['page 1, column 2']);
  });

  it('measures from where columns end, whether or not one reaches so far', async () => {
    const column = (x: number): Line[] => [
      ['head', x, 780],
      ['end', x, 80 + mm(50)],
    ];
    const { feet } = await printed([[...column(50), ...column(330)], last]);
    expect(feet.share).toBeCloseTo(mm(50) / 700, 1);
    expect(feet.deep).toHaveLength(2);
  });

  it.each([
    [20, 0],
    [30, 1],
  ])('a foot of %i mm: %i deep', async (white, count) => {
    const column: Line[] = [
      ['foot', 50, 80],
      ['head', 330, 780],
      ['end', 330, 80 + mm(white)],
    ];
    expect((await printed([[['head', 50, 780], ...column], last])).feet.deep).toHaveLength(count);
  });

  /** A place that links lead to, on the first page. */
  const target =
    (name: string, x: number, y: number) =>
    ([page]: PDFPage[], { context, catalog }: PDFDocument) => {
      const place = context.obj([page?.ref, 'XYZ', x, y, null]);
      catalog.set(PDFName.of('Dests'), context.obj({ [name]: place }));
    };
  const short: Line[] = [
    ['head', 50, 780],
    ['end', 50, 80 + mm(50)],
    ['next', 330, 780],
    ['foot', 330, 80],
  ];

  it('counts no foot before a section, and says which are before a question', async () => {
    const deep = async (name: string) => (await printed([short, last], target(name, 330, 792))).feet.deep;
    expect(await deep('s-1')).toEqual([]);
    expect(await deep('q-a')).toEqual(['page 1, column 1 before a question']);
    expect(await deep('c-1')).toEqual(['page 1, column 1']);
  });

  it.each([
    ['H4', 'page 1, column 1 before a heading'],
    ['P', 'page 1, column 1'],
  ])('says which foot is before what the structure calls %s', async (role, said) => {
    const edit = ([page]: PDFPage[], { context, catalog }: PDFDocument) => {
      // The third line is what begins the second column.
      const element = context.obj({ Type: 'StructElem', S: role, Pg: page?.ref, K: 2 });
      const root = context.register(context.obj({ Type: 'StructTreeRoot' }));
      const leaf = context.register(element);
      element.set(PDFName.of('P'), root);
      const tree = context.lookup(root, PDFDict);
      tree.set(PDFName.of('K'), context.obj([leaf]));
      tree.set(PDFName.of('ParentTree'), context.obj({ Nums: [0, [leaf, leaf, leaf, leaf]] }));
      page?.node.set(PDFName.of('StructParents'), PDFNumber.of(0));
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
      catalog.set(PDFName.of('StructTreeRoot'), root);
    };
    expect((await printed([short, last], edit)).feet.deep).toEqual([said]);
  });

  it('knows what begins a column below a block over all of them', async () => {
    const below: Line[] = [
      ['end', 50, 80 + mm(50)],
      ['next', 330, 500],
      ['foot', 330, 80],
    ];
    const deep = async (over: boolean) => {
      const edit = (pages: PDFPage[], document: PDFDocument) => {
        pages[0]?.drawRectangle({ x: over ? 50 : 310, y: 520, width: 500, height: 260 });
        target('s-1', 330, 512)(pages, document);
      };
      return (await printed([below, last], edit)).feet.deep;
    };
    expect(await deep(true)).toEqual([]);
    expect(await deep(false)).toEqual(['page 1, column 1']);
  });

  it('finds small text, except beside larger one', async () => {
    const { small } = await printed([
      [['tiny', 50, 400, 7]],
      [
        ['x', 50, 400],
        ['2', 55, 404, 6],
      ],
    ]);
    expect(small).toEqual({ count: 4, examples: ['tiny (7.0, page 1)'] });
  });

  it('finds words broken into letters', async () => {
    const letters: Line[] = [
      ['H', 50, 400],
      ['eader', 50, 388],
    ];
    expect((await printed([letters, last])).broken).toEqual(['H|eader (page 1)']);
    expect(
      (
        await printed([
          [
            ['two', 50, 400],
            ['words', 50, 388],
          ],
          last,
        ])
      ).broken,
    ).toEqual([]);
  });

  it('finds links that lead nowhere', async () => {
    const { deadLinks } = await printed([last], ([page], { context }) => {
      const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: 'nowhere' });
      page?.node.addAnnot(context.register(link));
    });
    expect(deadLinks).toEqual(['page 1: nowhere']);
  });
});
