import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './setup.mjs';
import { readOptions } from './startOptions.mjs';

describe('what npm start is asked for', () => {
  it('is port 4173, this machine and the shipped data, if nothing is said', () => {
    expect(readOptions([], root)).toEqual({ port: 4173, host: false, data: null });
  });

  it('can be another port, all networks, and a file named from the folder where the reader is', () => {
    const args = ['--data', 'data/dataset.schema.json', '--host', '--port', '5000'];
    expect(readOptions(args, path.join(root, 'public'))).toEqual({
      port: 5000,
      host: true,
      data: path.join(root, 'public', 'data', 'dataset.schema.json'),
    });
  });

  it.each([
    [['--port'], '--port needs a number from 1 to 65535'],
    [['--port', '0'], '--port needs a number from 1 to 65535'],
    [['--port', 'x'], '--port needs a number from 1 to 65535'],
    [['--data'], '--data needs a file'],
    [['--data', '--host'], '--data needs a file'],
    [['--data', 'no-such.json'], `--data: there is no file ${path.join(root, 'no-such.json')}`],
    [['--data', 'public'], `--data: this is not a file: ${path.join(root, 'public')}`],
  ])('%j is refused: %s', (args, message) => {
    expect(() => readOptions(args, root)).toThrow(message);
  });
});
