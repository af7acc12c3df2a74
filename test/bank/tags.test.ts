import { describe, expect, it } from 'vitest';
import { isSectionTag, tagsOf } from '../../src/bank/tags.js';

describe('the tags of a question', () => {
  it('are those of its file and its sections as one nested tag, each once', () => {
    expect(tagsOf([['java', 'jvm'], ['x'], ['x']], ['Memory model', 'std::heap'], undefined)).toEqual([
      ['java', 'jvm'],
      ['x'],
      ['Memory_model', 'std_heap'],
    ]);
    expect(tagsOf([['A', 'B']], ['B'], 'A')).toEqual([['A', 'B']]);
    expect(tagsOf([], [], undefined)).toEqual([]);
  });

  it.each(['QA', 'Q&A：', '二、正文', '常见问题', 'FAQ', 'Questions'])('are not called %s', name => {
    expect(tagsOf([], ['Java', name], undefined)).toEqual([['Java']]);
    expect(tagsOf([], [name], undefined)).toEqual([]);
    expect(isSectionTag(['Java'], ['Java', name])).toBe(true);
  });

  it.each(['高频', '基础', '问题排查', 'Basics', 'Question answering'])('may be called %s', name => {
    expect(tagsOf([], [name], undefined)).toEqual([[name.replace(' ', '_')]]);
  });

  it('say nothing new where they only name the sections', () => {
    expect(isSectionTag(['A', 'B'], ['A', 'B'])).toBe(true);
    expect(isSectionTag(['File', 'A', 'B'], ['A', 'B'])).toBe(true);
    expect(isSectionTag(['B'], ['A', 'B'])).toBe(false);
    expect(isSectionTag(['xA', 'B'], ['A', 'B'])).toBe(false);
    expect(isSectionTag(['x'], [])).toBe(false);
  });
});
