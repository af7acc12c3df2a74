/** A PDF of these objects, numbered from 1; the first is its document information. Built as Chromium builds its own. */
export function samplePdf(bodies: string[]): Buffer {
  let file = '%PDF-1.4\n%\xd3\xeb\xe9\xe1\n';
  let table = `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n`;
  for (const [index, body] of bodies.entries()) {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const trailer = `trailer\n<</Size ${bodies.length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\n`;
  return Buffer.from(`${file}${table}${trailer}startxref\n${file.length}\n%%EOF`, 'latin1');
}
