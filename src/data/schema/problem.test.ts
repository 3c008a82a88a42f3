import { describe, expect, it } from 'vitest';
import { formatPath, formatProblems } from './problem';

describe('formatPath', () => {
  it('writes keys with dots and places in brackets', () => {
    expect(formatPath(['events', 3, 'date', 'edtf'])).toBe('events[3].date.edtf');
    expect(formatPath([0, 'a'])).toBe('[0].a');
    expect(formatPath([])).toBe('');
  });
});

describe('formatProblems', () => {
  const problems = Array.from({ length: 23 }, (_, index) => ({
    path: `events[${index}]`,
    message: 'is missing',
  }));

  it('shows the first twenty and counts the rest', () => {
    const lines = formatProblems(problems).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 3 more');
  });

  it('counts nothing where nothing is left', () => {
    expect(formatProblems(problems.slice(0, 20)).split('\n')).toHaveLength(20);
    expect(formatProblems(problems, 30)).not.toContain('more');
    expect(formatProblems([])).toBe('');
  });

  it('names the place: path and id, line, or the file', () => {
    expect(
      formatProblems([
        { path: 'events[3].id', message: 'is used before', record: 'visit' },
        { path: '', message: 'this is not JSON', line: 4 },
        { path: '', message: 'this cannot be read' },
      ]),
    ).toBe('events[3].id (visit): is used before\nline 4: this is not JSON\nthe file: this cannot be read');
  });
});
