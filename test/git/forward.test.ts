import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bringForward, type Step, type Walk } from '../../src/git/forward.js';

/** `a b:a c:a,b` */
const versions = (text: string): Step[] =>
  text.split(' ').map(word => {
    const [commit = '', parents = ''] = word.split(':');
    return { commit, parents: parents.split(',').filter(Boolean) };
  });

const walk = async (text: string, more: Partial<Walk<string, Step>> = {}) => {
  const visited: string[] = [];
  const state = await bringForward<string, Step>(text === '' ? [] : versions(text), {
    start: commit => `<${commit ?? ''}>`,
    step: (parents, { commit }) => {
      visited.push(commit);
      return parents.length === 1 ? `${parents[0]}${commit}` : `(${parents.join('|')})${commit}`;
    },
    ...more,
  });
  return { state, visited: visited.join('') };
};

describe('bringForward', () => {
  it('gives what there was at the start where there are no versions', async () => {
    expect((await walk('')).state).toBe('<>');
  });

  it('visits every version once, with the states of its parents in their order', async () => {
    expect(await walk('a b:a c:a d:c,b e:d')).toEqual({ state: '(<>ac|<>ab)de', visited: 'abcde' });
  });

  it('starts at commits outside of the list, once each, and at several roots', async () => {
    const asked: (string | undefined)[] = [];
    const start = (commit?: string) => {
      asked.push(commit);
      return `<${commit ?? ''}>`;
    };
    expect((await walk('a:x b:x c:y,a d:c,b', { start })).state).toBe('((<y>|<x>a)c|<x>b)d');
    expect(asked.sort()).toEqual(['x', 'y']);
    expect((await walk('a b c:a,b')).state).toBe('(<>a|<>b)c');
  });

  it('goes back only as far as a state is known, and passes over what the last version does not need', async () => {
    const known = ({ commit }: Step) => (commit === 'c' ? '[c]' : undefined);
    expect(await walk('a b:a c:b d:c e:d', { known })).toEqual({ state: '[c]de', visited: 'de' });
    expect(await walk('a b:a c:b d:b e:c,d', { known })).toEqual({ state: '([c]|<>abd)e', visited: 'abde' });
    expect(await walk('a b:a c:b', { known })).toEqual({ state: '[c]', visited: '' });
    expect(await walk('a z b:a', {})).toEqual({ state: '<>ab', visited: 'ab' });
  });

  it('lets go of states that no later version needs', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const states: WeakRef<object>[] = [];
    const list = Array.from({ length: 100 }, (_, index) => ({
      commit: `${index}`,
      parents: index === 0 ? [] : [`${index - 1}`],
    }));
    let alive = 0;
    await bringForward<object, Step>(list, {
      start: () => ({}),
      async step(_, { commit }) {
        const state = { commit };
        states.push(new WeakRef(state));
        await new Promise(resolve => setImmediate(resolve));
        collect();
        alive = Math.max(alive, states.filter(ref => ref.deref()).length);
        return state;
      },
    });
    expect(alive).toBeLessThan(10);
  });

  it('ends where a step fails', async () => {
    const step = () => {
      throw new Error('no');
    };
    await expect(walk('a b:a', { step })).rejects.toThrow('no');
  });
});
