import { expect, test } from 'vitest';
import { kindNamed } from './registry';

test.each([
  ['Meeting', { name: 'Meeting', plural: 'meetings', silhouette: 'figures' }],
  ['phone', { name: 'phone', plural: 'phone calls', silhouette: 'mast' }],
  ['statement', { name: 'statement', plural: 'statements' }],
  ['Ratssitzung', { name: 'Ratssitzung' }],
])(
  'the kind %s has the plural and the sign of the general kind of that name, if there is one',
  (name, kind) => {
    expect(kindNamed(name)).toEqual(kind);
  },
);
