import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Raster {
  width: number;
  height: number;
  /** RGBA, row by row. */
  data: Uint8ClampedArray;
}

/** Draws pages of a PDF on white. */
export async function rasterise(data: Uint8Array, dotsPerInch: number, pages?: number[]): Promise<Raster[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const document = await task.promise;
  try {
    const rasters: Raster[] = [];
    for (const number of pages ?? Array.from({ length: document.numPages }, (_, index) => index + 1)) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: dotsPerInch / 72 });
      const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      // pdf.js is typed for the browser's canvas; this one draws the same.
      await page.render({ canvas: canvas as never, canvasContext: context as never, viewport }).promise;
      rasters.push({ width, height, data: context.getImageData(0, 0, width, height).data });
    }
    return rasters;
  } finally {
    await task.destroy();
  }
}
