// Prints a folder's page once, and does nothing else: `node puppeteer.mjs FOLDER PDF`.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ourBrowser } from './browser.mjs';

const [folder, target] = process.argv.slice(2);
const types = JSON.parse(readFileSync(join(folder, 'types.json'), 'utf8'));
const server = createServer(({ url }, response) => {
  const type = types[decodeURI(url)];
  if (type === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': type }).end(readFileSync(join(folder, fileOf(decodeURI(url)))));
});
await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
const browser = await puppeteer.launch({ ...(await ourBrowser()), protocolTimeout: 600_000 });
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'load', timeout: 0 });
await page.pdf({ path: target, preferCSSPageSize: true, printBackground: true, timeout: 0 });
await browser.close();
server.close();

function fileOf(path) {
  return path === '/' ? 'index.html' : path;
}
