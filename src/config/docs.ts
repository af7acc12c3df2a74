import { z } from 'zod';
import type { Artifact } from '../artifacts/artifact.js';
import { artifacts, fileWithDefaults } from '../artifacts/registry.js';
import { configSchema } from './schema.js';

interface Property {
  description?: string;
  default?: unknown;
  type?: string;
  enum?: string[];
  items?: Property;
  properties?: Record<string, Property>;
}

/** The JSON Schema (draft 2020-12) of the config file. */
export function configJsonSchema(): object {
  return { title: 'cardpress config', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}

/** `docs/config.md`: every setting with its type, default and meaning. */
export function configDocs(): string {
  const { properties = {} } = configJsonSchema() as Property;
  return `# Settings

A file \`cardpress.config.json\`, \`.yaml\` or \`.yml\` in the project's folder, or the one named by \`--config\`. Every setting
may be left out. Paths are relative to the project's folder. What the command line says goes first; its paths are relative
to the folder where it runs.

The project's folder is the nearest one, from where cardpress runs upwards, with a config file; else the nearest with a
\`cardpress.lock\`; else the nearest with a folder \`notes\`, if no notes are named; else the top of the git repository; else
the folder where cardpress runs. The top of a git repository is never left.

| setting | type | default | meaning |
| --- | --- | --- | --- |
${rows(properties, '').join('\n')}

## Artifacts

What \`only\` may name, and what each may report besides the findings on notes ([rules.md](rules.md)). Their messages say
what to do; \`rules\` does not set them.

| artifact | what it is | file | made without \`only\` |
| --- | --- | --- | --- |
${artifacts.map(artifactRow).join('\n')}

| finding | severity | says that |
| --- | --- | --- |
${artifacts.flatMap(findingRows).join('\n')}

This page is written by \`npm run schemas\` from \`src/config/schema.ts\` and \`src/artifacts/registry.ts\`.
`;
}

function artifactRow(artifact: Artifact): string {
  const { name, what, isDefault } = artifact;
  return `| \`${name}\` | ${what} | \`${fileWithDefaults(artifact)}\` | ${isDefault ? 'yes' : 'no'} |`;
}

function findingRows({ name, rules }: Artifact): string[] {
  const own = Object.entries(rules).map(([rule, { severity, says }]) => `| \`${rule}\` | ${severity} | ${says} |`);
  return [`| \`no-${name}\` | error | the ${name} could not be made |`, ...own];
}

function rows(properties: Record<string, Property>, prefix: string): string[] {
  return Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, property]) => {
      if (property.properties) return rows(property.properties, `${prefix}${name}.`);
      const value = property.default === undefined ? '' : `\`${JSON.stringify(property.default)}\``;
      return [`| \`${prefix}${name}\` | ${typeOf(property)} | ${value} | ${property.description ?? ''} |`];
    });
}

function typeOf({ type, enum: values, items }: Property): string {
  if (values) return values.map(value => `\`${value}\``).join(' or ');
  return items ? `list of ${typeOf(items)}` : (type ?? '');
}
