import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Artifact, artifact } from '../../src/artifacts/artifact.js';
import { artifactFlags } from '../../src/artifacts/flags.js';
import { fileWithDefaults } from '../../src/artifacts/registry.js';
import { loadConfig } from '../../src/config/load.js';
import { artifacts, configSchema, rules } from '../../src/index.js';
import { cardpress } from '../support/cli.js';

describe('the registry of artifacts', () => {
  it('has names, files and settings that do not collide', () => {
    const unique = (names: string[]) => expect(new Set(names).size).toBe(names.length);
    unique(artifacts.map(({ name }) => name));
    unique(artifacts.map(fileWithDefaults));
    unique(artifactFlags().flatMap(({ options }) => options.map(({ name }) => name)));
    unique([...Object.keys(rules), ...artifacts.flatMap(({ name, rules }) => [`no-${name}`, ...Object.keys(rules)])]);
  });

  it('is what the config takes, and its defaults are', () => {
    expect(configSchema.parse({}).only).toEqual(['deck', 'sheet', 'bank']);
    for (const { name, settings } of artifacts) {
      expect(configSchema.safeParse({ only: [name] }).success).toBe(true);
      for (const key of Object.keys(settings)) expect(Object.keys(configSchema.shape)).toContain(key);
    }
  });

  it('gives each option the type of its setting', () => {
    const options = artifactFlags().flatMap(({ options }) => options);
    const by = (wanted: string) => options.find(({ name }) => name === wanted);
    expect(by('paper')).toMatchObject({ type: 'string', isList: false, choices: ['A4', 'A5', 'Letter'] });
    expect(by('columns')).toMatchObject({ type: 'number', isList: false });
    expect(by('colour')).toMatchObject({ type: 'boolean', isList: false });
    expect(by('tag')).toMatchObject({ type: 'string', isList: true });
  });
});

describe('an artifact', () => {
  it('may have settings and no templates', async () => {
    const table: Artifact = artifact({
      name: 'table',
      what: 'a question bank',
      isDefault: false,
      fileName: ({ table }) => `table.${table.ending}`,
      settings: { table: z.strictObject({ ending: z.enum(['csv', 'tsv']).default('csv') }).prefault({}) },
      templates: {},
      rules: { 'left-out': { severity: 'info', says: 'something is left out' } },
      make: async () => ({ files: [], findings: [{ rule: 'left-out', file: 'a.md', reason: 'So.' }] }),
    });
    expect(fileWithDefaults(table)).toBe('table.csv');
  });
});

describe('settings of artifacts on the command line', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'cardpress-'));
  });
  afterAll(() => rm(root, { recursive: true }));

  it('are laid over those of the config one by one', async () => {
    const { config } = await loadConfig(root, undefined, { sheet: { paper: 'A5' }, only: ['sheet'] });
    expect(config?.sheet).toMatchObject({ paper: 'A5', layout: 'cheatsheet' });
  });

  it('are refused where the setting does not take them', async () => {
    const { code, stderr } = await cardpress(root, 'build', '--paper', 'B5');
    expect(code).toBe(2);
    expect(stderr).toContain('--paper is one of A4, A5, Letter, and not B5.');
  });
});
