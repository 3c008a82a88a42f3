import { expect, test } from 'vitest';
import { textKey } from './textKey';

test.each([
  [
    'Ann Lee',
    'ann lee',
    ' ANN  LEE ',
    'Ann\u00a0Lee',
    'Ann\tLee',
    'Ann\nLee',
    '\ufeffAnn Lee',
    'Ａｎｎ Ｌｅｅ',
  ],
  ['Mash’al', "Mash'al", 'Mash‘al', 'Mashʼal'],
  ['Anne-Marie', 'Anne\u2011Marie', 'Anne\u2010Marie'],
  ['Sāliḥ', 'Sa\u0304lih\u0323'],
  ['İnönü', 'i\u0307nönü'],
  ['مشعل', '\u202bمشعل\u202c', '\u200fمشعل'],
])('%s is the same name as its other spellings', (first, ...others) => {
  for (const other of others) expect(textKey(other)).toBe(textKey(first));
});

test.each([
  ['Muller', 'Müller'],
  ['Salih', 'Sāliḥ'],
  ['Al Gore', 'Gore'],
  ['al-Arouri', 'Arouri'],
  ['al-Arouri', 'al Arouri'],
  ['Yassin', 'Yasin'],
  ['Mashal', "Mash'al"],
  ['Lee, Ann', 'Ann Lee'],
  ['خامنه\u200cای', 'خامنهای'],
])('%s and %s may be two', (one, other) => {
  expect(textKey(one)).not.toBe(textKey(other));
});
