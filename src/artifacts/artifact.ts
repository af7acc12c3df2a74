import type { z } from 'zod';
import type { Bank, Message } from '../bank/model.js';
import type { Check } from '../diagnostics/check.js';
import type { OpenBrowsers } from '../open-browsers.js';
import type { OnDone } from '../progress.js';
import type { RoundMemory } from '../round-memory.js';
import type { Plain } from '../say/say.js';
import type { KnownCards } from './deck/known-cards.js';

/** Something that a build makes from the bank. Each has its own folder next to this file; `registry.ts` lists them. */
export interface Artifact<
  Name extends string = string,
  Settings extends z.ZodRawShape = z.ZodRawShape,
  Templates extends z.ZodRawShape = z.ZodRawShape,
  Rule extends string = string,
> {
  /** Its name in `only`. */
  name: Name;
  /** What it is, in words, with its article: `an Anki deck`. */
  what: Plain;
  /** Whether a build makes it by default. */
  isDefault: boolean;
  /** The name of its file, or of the first if it has several. */
  fileName(settings: SettingsOf<Settings, Templates>): string;
  /** Its part of the config, by top-level key. */
  settings: Settings;
  /** Its part of the config's `templates`. */
  templates: Templates;
  /** Settings that are also command-line options, by the option's name without `--`. */
  flags?: Record<string, Flag>;
  /** What it can report besides `no-NAME`, by rule. */
  rules: Record<Rule, ArtifactRule>;
  /**
   * Makes it.
   * @throws UserError if the user has to fix something first; the other artifacts are still made
   */
  make(bank: Bank, settings: SettingsOf<Settings, Templates>, context: MakeContext): Promise<Made<Rule>>;
  /** Looks whether what it needs besides the bank is there, for `cardpress doctor`. Left out: it needs nothing. */
  examine?(bank: Bank, settings: SettingsOf<Settings, Templates>, context: MakeContext): Promise<Check[]>;
}

/** The parts of the config that belong to an artifact. */
export type SettingsOf<Settings extends z.ZodRawShape, Templates extends z.ZodRawShape> = OutputOf<Settings> & {
  templates: OutputOf<Templates>;
};

/** The output type of a shape. For an empty shape, zod would infer a type that forbids all keys. */
type OutputOf<Shape extends z.ZodRawShape> = [keyof Shape] extends [never]
  ? Record<never, never>
  : z.output<z.ZodObject<Shape>>;

export interface Flag {
  /** The setting it sets: `group.key`, or a top-level `key`. The setting's type determines the option's. */
  setting: string;
  /** For `--help`. */
  describe: Plain;
}

export interface ArtifactRule {
  severity: Message['severity'];
  /** What it means, for the documentation: completes "the rule says that …". */
  says: string;
}

/** What an artifact can use besides the bank and its settings. */
export interface MakeContext {
  /** The project's folder, which the config's paths are relative to. */
  root: string;
  env: Record<string, string | undefined>;
  /** Where it may keep what is expensive to make, for the next build; omitted: nowhere. */
  cacheFolder?: string;
  /** What is known about the project's cards. */
  cards?: KnownCards;
  /** Browsers that stay open; omitted: each is closed when it is done. */
  browsers?: OpenBrowsers;
  /** What the last build of this process made of single entries; omitted: all are made anew. */
  memory?: RoundMemory;
  /** Told how much of it is done. */
  onDone?: OnDone;
}

/** The result of making an artifact. */
export interface Made<Rule extends string = string> {
  /** By file name in the output folder. */
  files: { name: string; data: Uint8Array }[];
  findings?: Finding<Rule>[];
  /** Name, version and path of the program that made it, if not cardpress itself. */
  madeBy?: string;
  /** Full path of that program. */
  program?: string;
}

/** A message; its severity is that of its rule. */
export interface Finding<Rule extends string = string> extends Omit<Message, 'rule' | 'severity'> {
  rule: Rule;
}

/** Defines an artifact; the types of its settings and rules are inferred. */
export function artifact<
  const Name extends string,
  Settings extends z.ZodRawShape,
  Templates extends z.ZodRawShape,
  const Rule extends string,
>(definition: Artifact<Name, Settings, Templates, Rule>): Artifact<Name, Settings, Templates, Rule> {
  return definition;
}

/** An artifact of one file, with nothing to set and nothing to report, by what makes its bytes; that is loaded when it is used. */
export function fileArtifact<const Name extends string>({
  fileName,
  emitter,
  ...named
}: Pick<Artifact<Name>, 'name' | 'what' | 'isDefault'> & {
  fileName: string;
  emitter: () => Promise<(bank: Bank) => Uint8Array | Promise<Uint8Array>>;
}) {
  return artifact({
    ...named,
    fileName: () => fileName,
    settings: {},
    templates: {},
    rules: {},
    async make(bank) {
      const emit = await emitter();
      return { files: [{ name: fileName, data: await emit(bank) }] };
    },
  });
}
