// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  location.href = 'https://relata.test/sub/';
});

const load = () => import('./trustedScript').then(({ trustedScript }) => trustedScript);

it('makes the policy once, when it is first needed', async () => {
  const createPolicy = vi.fn((_name: string, rules: object) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  const trustedScript = await load();
  expect(createPolicy).not.toHaveBeenCalled();
  expect([trustedScript('./a.js'), trustedScript('/b.js')]).toEqual([
    'https://relata.test/sub/a.js',
    'https://relata.test/b.js',
  ]);
  expect(createPolicy).toHaveBeenCalledTimes(1);
  expect(createPolicy).toHaveBeenCalledWith('app', expect.anything());
});

it('does without where the browser has no Trusted Types', async () => {
  expect((await load())('./a.js')).toBe('https://relata.test/sub/a.js');
});

it.each(['https://example.org/a.js', '//example.org/a.js', 'data:text/javascript,x', 'blob:null/1'])(
  'refuses %s',
  async (url) => {
    const trustedScript = await load();
    expect(() => trustedScript(url)).toThrow(TypeError);
  },
);
