import { slicesText, type Written } from '../record';

/** The text of a record, as much of it as tests of the log look at. */
export const leafOf = (number: number, at = '2026-11-22T10:00:00.000Z') =>
  JSON.stringify({ kind: 'ANSWER', at, number });

const GIVEN = slicesText([
  { owner: 'POLICE', persons: ['one'], category: 'INC_FACT', detail: 'FULL', fields: ['A.a'] },
]);

/** A record that names what was given. */
export const givenAt = (at: string): Written => ({
  leaf: JSON.stringify({ kind: 'ANSWER', at, slices: GIVEN.hash }),
  slices: GIVEN,
});
