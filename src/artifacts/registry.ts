import { z } from 'zod';
import { ankiText } from './anki-text/artifact.js';
import type { Artifact } from './artifact.js';
import { bank } from './bank/artifact.js';
import { crowdanki } from './crowdanki/artifact.js';
import { deck } from './deck/artifact.js';
import { epub } from './epub/artifact.js';
import { gift } from './gift/artifact.js';
import { markdown } from './markdown/artifact.js';
import { quiz } from './quiz/artifact.js';
import { sheet } from './sheet/artifact.js';
import { csv } from './table/csv.js';
import { tsv } from './table/tsv.js';

/** Every artifact, in build order. Adding one takes a line here and a folder. */
export const artifacts = [deck, sheet, bank, quiz, epub, ankiText, crowdanki, csv, tsv, gift, markdown] as const;

type Registered = (typeof artifacts)[number];
export type ArtifactName = Registered['name'];

/** The names of all artifacts. */
export const artifactNames: [ArtifactName, ...ArtifactName[]] = [artifacts[0].name, ...namesOf(artifacts.slice(1))];

/** The artifacts that are built by default. */
export const defaultArtifacts = namesOf(artifacts.filter(({ isDefault }) => isDefault));

/** The files of those artifacts, with default settings. */
export const defaultFiles = artifacts.filter(({ isDefault }) => isDefault).map(fileWithDefaults);

/** What all artifacts add to the config. */
export const artifactSettings = joined(artifacts.map(({ settings }) => settings)) as All<Registered['settings']>;

/** What all artifacts add to the config's `templates`. */
export const artifactTemplates = joined(artifacts.map(({ templates }) => templates)) as All<Registered['templates']>;

function namesOf(some: readonly Registered[]): ArtifactName[] {
  return some.map(({ name }) => name);
}

/** The name of an artifact's file with default settings. */
export function fileWithDefaults({ fileName, settings, templates }: Artifact): string {
  return fileName({ ...z.object(settings).parse({}), templates: z.object(templates).parse({}) });
}

/** Artifacts can share a setting, but not have two of one name. */
function joined(shapes: readonly Artifact['settings'][]): Artifact['settings'] {
  const all: Artifact['settings'] = Object.assign({}, ...shapes);
  const twice = shapes.flatMap(Object.entries).find(([key, setting]) => all[key] !== setting);
  if (twice !== undefined) throw new Error(`Two artifacts have a setting ${twice[0]}.`);
  return all;
}

/** The intersection of all members of a union. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer Members) => void
  ? Members
  : never;
