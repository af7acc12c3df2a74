import type { PdfFile } from '../../../pdf/file.js';
import { type Edit, markArtifacts } from './artifacts.js';
import { setFormulas } from './formulas.js';
import { mendLists } from './lists.js';

/** Adds what Chromium's tags lack for PDF/UA-1 (ISO 14289-1), before pages become forms. Returns the file. */
export function accessible(file: PdfFile, edit?: Edit): PdfFile {
  markArtifacts(file, edit);
  mendLists(file);
  setFormulas(file);
  return file;
}
