import { readFileSync } from 'node:fs';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer';
import { parseWorkflow } from '@actions/workflow-parser/workflows/workflow-parser';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  run?: string;
  uses?: string;
  shell?: string;
  env?: Record<string, string>;
}

const file = (name: string) => ({ name, content: readFileSync(name, 'utf8') });
const trace = new NoOperationTraceWriter();
const { runs, inputs } = parse(file('action.yml').content) as {
  runs: { steps: Step[] };
  inputs: Record<string, unknown>;
};

describe('action.yml', () => {
  it("is an action by GitHub's own schema", () => {
    expect(parseAction(file('action.yml'), trace).context.errors.getErrors()).toEqual([]);
  });

  it('pastes no text into a shell', () => {
    const scripts = runs.steps.flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(run => run.includes('${{'))).toEqual([]);
  });

  it('shows the token only to steps that build nothing and install nothing', () => {
    const known = runs.steps.filter(({ env }) => env && 'CARDPRESS_TOKEN' in env).map(({ run }) => run ?? '');
    expect(known.map(run => /(\w+)\.mjs/u.exec(run)?.[1])).toEqual([
      'history',
      'previous',
      'comment',
      'publish',
      'lock',
    ]);
  });

  it('has the inputs that workflows are written with', () => {
    expect(Object.keys(inputs)).toEqual(
      expect.arrayContaining(['notes', 'release', 'commit-lock', 'comment', 'package']),
    );
  });

  it('runs scripts that are there', () => {
    const scripts = runs.steps.flatMap(({ run }) => /action\/\w+\.mjs/u.exec(run ?? '')?.[0] ?? []);
    expect(scripts.sort()).toEqual(globSync('action/*.mjs'));
  });
});

it.each(globSync('.github/workflows/*.yml'))("%s is a workflow by GitHub's own schema", path => {
  expect(parseWorkflow(file(path), trace).context.errors.getErrors()).toEqual([]);
});
