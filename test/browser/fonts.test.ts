import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fontFaceRules } from '../../src/browser/font-faces.js';
import { fontconfigFile } from '../../src/browser/fontconfig.js';
import { families, prepareFonts } from '../../src/browser/fonts.js';
import { bareMachine, packageFolder } from './machine.js';

let disk: Awaited<ReturnType<typeof bareMachine>>;
beforeEach(async () => {
  disk = await bareMachine();
  disk.machine.packageFolder = packageFolder;
});
afterEach(() => disk.remove());

describe('prepareFonts', () => {
  it('names the folders of the font packages and none of the system to fontconfig', () => {
    const { env, faces, missing, absent } = prepareFonts(disk.machine);
    expect({ faces, missing, absent }).toEqual({ faces: [], missing: [], absent: [] });
    const text = readFileSync(env.FONTCONFIG_FILE ?? '', 'utf8');
    const folders = [...text.matchAll(/<dir>(.*)<\/dir>/gu)].map(([, folder]) => folder);
    expect(folders).toEqual(Object.values(families).map(family => packageFolder(family.package)));
    expect(text).not.toContain('/usr/share');
    expect(text).toContain(`<cachedir>${join(disk.root, 'home/.cache/cardpress/fontconfig')}</cachedir>`);
    expect(prepareFonts(disk.machine).env).toEqual(env);
  });

  it('writes another file for fonts that lie elsewhere', () => {
    const machine = { ...disk.machine, packageFolder: (name: string) => `/elsewhere/${name}` };
    expect(prepareFonts(machine).env.FONTCONFIG_FILE).not.toBe(prepareFonts(disk.machine).env.FONTCONFIG_FILE);
    expect(readdirSync(join(disk.root, 'home/.cache/cardpress')).filter(name => name.endsWith('.conf'))).toHaveLength(
      2,
    );
  });

  it('leaves the system its fonts where the package of the text font is not installed', () => {
    expect(prepareFonts({ ...disk.machine, packageFolder: () => undefined })).toEqual({
      env: {},
      faces: [],
      missing: [
        'noto-sans-sc',
        'jetbrains-mono',
        'source-sans-3',
        'source-serif-4',
        'noto-sans-symbols-2',
        'noto-sans-math',
        'arimo',
        'noto-emoji',
      ].map(name => `@expo-google-fonts/${name}`),
      absent: ['noto-serif-sc', 'noto-sans-tc', 'noto-sans-jp', 'noto-sans-kr'].map(
        name => `@expo-google-fonts/${name}`,
      ),
    });
  });

  it('gives faces for the page to declare where there is no fontconfig', () => {
    const { env, faces, missing } = prepareFonts({ ...disk.machine, platform: 'darwin' });
    expect({ env, missing }).toEqual({ env: {}, missing: [] });
    const names = faces.map(({ family, weight, style }) => `${family} ${weight} ${style}`);
    expect(names).toContain('Noto Sans SC 400 normal');
    expect(names).toContain('Noto Sans SC 700 normal');
    expect(names).toContain('JetBrains Mono 700 italic');
    expect(names).toContain('Noto Sans Symbols 2 400 normal');
    const italic = faces.find(
      ({ family, weight, style }) => family === 'Source Sans 3' && weight === 400 && style === 'italic',
    );
    expect(italic?.local).toEqual(['Source Sans 3 Italic', 'SourceSans3-Italic']);
    expect(new Set(names).size).toBe(names.length);
    const bold = faces.find(({ family, weight }) => family === 'Noto Sans SC' && weight === 700);
    expect(bold?.local).toEqual(['Noto Sans SC Bold', 'NotoSansSC-Bold']);
    expect(fontFaceRules(bold ? [bold] : [], () => '/fonts/b.ttf')).toBe(
      '@font-face { font-family: "Noto Sans SC"; font-weight: 700; font-style: normal; ' +
        'src: local("Noto Sans SC Bold"), local("NotoSansSC-Bold"), url("/fonts/b.ttf") format("truetype"); }\n',
    );
  });
});

describe('fontconfigFile', () => {
  it('stands in for a mono font that has no Chinese, and takes any folder name', () => {
    const text = fontconfigFile({ folders: ['/a & <b>'], cache: '/c', text: ['T'], mono: ['M', 'T'] });
    expect(text).toContain('<dir>/a &amp; &lt;b&gt;</dir>');
    expect(text).toContain('<family>monospace</family><prefer><family>M</family><family>T</family></prefer>');
  });
});
