import { expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../src/questions/text/yaml.js';

it.each([
  'a: 1\nb: 2\n',
  'a: 1\nb: 2\na: 3\n',
  'a:\n  b: 1\n  c: 2\n  b: 3\n',
  '- a: 1\n  a: 2\n- a: 3\n',
  '{ a: 1, "a": 2 }',
  '1: a\n1: b\n"1": c\n',
  '? [a]\n: 1\n? [a]\n: 2\n',
  'a: 1\na: [\n',
  '',
])('finds in %j what the library finds', source => {
  const [own, theirs] = [parseYaml(source), parseDocument(source)];
  expect(own.errors.map(({ code, linePos }) => [code, linePos?.[0]])).toEqual(
    theirs.errors.map(({ code, linePos }) => [code, linePos?.[0]]),
  );
  if (theirs.errors.length === 0) expect(own.toJS({ mapAsMap: true })).toEqual(theirs.toJS({ mapAsMap: true }));
});

it('says nothing on the console', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
  expect(parseYaml('? [a]\n: 1\n').toJS()).toEqual({ '[ a ]': 1 });
  expect(warn).not.toHaveBeenCalled();
});
