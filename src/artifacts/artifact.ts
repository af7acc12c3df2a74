import type { z } from 'zod';
import type { Bank, Message } from '../bank/model.js';
import type { Check } from '../diagnostics/check.js';
import type { KnownCards } from './deck/known-cards.js';

/** Something that a build makes of the bank. A folder beside this file has one each; `registry.ts` lists them. */
export interface Artifact<
  Name extends string = string,
  Settings extends z.ZodRawShape = z.ZodRawShape,
  Templates extends z.ZodRawShape = z.ZodRawShape,
  Rule extends string = string,
> {
  /** What `only` calls it. */
  name: Name;
  /** What it is, for people, with its article: `an Anki deck`. */
  what: string;
  /** Whether a build makes it where `only` does not say. */
  isDefault: boolean;
  /** The name of its file, or of the first where it has several. */
  fileName(settings: SettingsOf<Settings, Templates>): string;
  /** Its part of the config, by key at the top of the config file. */
  settings: Settings;
  /** Its part of the config's `templates`. */
  templates: Templates;
  /** Settings that the command line takes too, by the option's name without `--`. */
  flags?: Record<string, Flag>;
  /** What it may report besides `no-NAME`, by rule. */
  rules: Record<Rule, ArtifactRule>;
  /**
   * Makes it.
   * @throws UserError where a user has to mend something first; the other artifacts are made all the same
   */
  make(bank: Bank, settings: SettingsOf<Settings, Templates>, context: MakeContext): Promise<Made<Rule>>;
  /** Looks whether what it needs besides the bank is there, for `cardpress doctor`. Left out: it needs nothing. */
  examine?(bank: Bank, settings: SettingsOf<Settings, Templates>, context: MakeContext): Promise<Check[]>;
}

/** The config as far as it is an artifact's own. */
export type SettingsOf<Settings extends z.ZodRawShape, Templates extends z.ZodRawShape> = OutputOf<Settings> & {
  templates: OutputOf<Templates>;
};

/** What a shape says. Zod would forbid all keys where it says nothing. */
type OutputOf<Shape extends z.ZodRawShape> = [keyof Shape] extends [never]
  ? Record<never, never>
  : z.output<z.ZodObject<Shape>>;

export interface Flag {
  /** The setting that it sets: `group.key`, or `key` at the top. Its type says what the option takes. */
  setting: string;
  /** For `--help`. */
  describe: string;
}

export interface ArtifactRule {
  severity: Message['severity'];
  /** What it says, as the end of "the rule says that …", for the documentation. */
  says: string;
}

/** What making an artifact may ask for besides the bank and its settings. */
export interface MakeContext {
  /** The project's folder, which the config's paths are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
  /** What is known of the project's cards. */
  cards?: KnownCards;
  /** Told how far something large has come, 0 to 1. */
  onProgress?: (share: number) => void;
}

/** What came of making an artifact. */
export interface Made<Rule extends string = string> {
  /** By name in the folder for artifacts. */
  files: { name: string; data: Uint8Array }[];
  findings?: Finding<Rule>[];
  /** Name, version and path of the program that made it, where that is not cardpress itself. */
  madeBy?: string;
}

/** A message whose severity is its rule's. */
export interface Finding<Rule extends string = string> extends Omit<Message, 'rule' | 'severity'> {
  rule: Rule;
}

/** Says what an artifact is; the types of its settings and rules follow from it. */
export function artifact<
  const Name extends string,
  Settings extends z.ZodRawShape,
  Templates extends z.ZodRawShape,
  const Rule extends string,
>(definition: Artifact<Name, Settings, Templates, Rule>): Artifact<Name, Settings, Templates, Rule> {
  return definition;
}
