/** The address parameter of a frozen link: the version of the data that it was made from, and more (`freeze.ts`). */
export const FREEZE_PARAM = 'v';
