import { z } from 'zod';
import type { Flag } from './artifact.js';
import { artifactSettings, artifacts } from './registry.js';

/** A command-line option that sets an artifact's setting. */
export interface FlagOption extends Pick<Flag, 'describe'> {
  /** Without `--`. */
  name: string;
  /** Keys of the setting, from the top level of the config. */
  path: string[];
  type: 'string' | 'number' | 'boolean';
  /** Whether it can be repeated. */
  isList: boolean;
  choices?: readonly string[];
}

/** The options of each artifact that has any. */
export function artifactFlags(): { artifact: string; options: FlagOption[] }[] {
  return artifacts.flatMap(({ name, flags = {} }) => {
    const options = Object.entries(flags).map(([flag, { setting, describe }]) => {
      const path = setting.split('.');
      return { name: flag, path, describe, ...optionOf(typeAt(path)) };
    });
    return options.length > 0 ? [{ artifact: name, options }] : [];
  });
}

/** The type of a setting without default and optionality. */
export function givenType(type: unknown): unknown {
  let inner = type;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional)
    inner = inner.unwrap();
  return inner;
}

function typeAt(path: readonly string[]): unknown {
  return path.reduce<unknown>((type, key) => {
    if (type instanceof z.ZodObject && key in type.shape) return givenType(type.shape[key]);
    throw new Error(`No artifact has a setting ${path.join('.')}.`);
  }, z.object(artifactSettings));
}

function optionOf(type: unknown): Pick<FlagOption, 'type' | 'isList' | 'choices'> {
  const isList = type instanceof z.ZodArray;
  const one = isList ? givenType(type.unwrap()) : type;
  if (one instanceof z.ZodBoolean) return { type: 'boolean', isList };
  if (one instanceof z.ZodNumber) return { type: 'number', isList };
  return { type: 'string', isList, ...(one instanceof z.ZodEnum && { choices: one.options.map(String) }) };
}
