import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { manifestsIn } from '../../scripts/compose/manifests';
import { ROOT } from '../../scripts/development/places';
import { newDatabase } from '../../scripts/postgres/testing/new-database';
import { idOf } from '../../subgraphs/kit/fixtures';
import { testPostgresUrl } from '../config';
import { saidOf, searchFor, searchLogs, wordsOf } from './log-words';

describe('what agencies hold, looked for in disclosure logs', () => {
  it('is every name, address and national number of the five families, and who they are', async () => {
    const words = wordsOf(await manifestsIn(ROOT));

    for (const word of ['Sofie Aerts', 'Vermeulen', '89.04.12-000.82', 'Voorbeeldstraat']) {
      expect([word, words.has(word)]).toEqual([word, true]);
    }
    expect(words.has(idOf('P-0101'))).toBe(true);
    expect(words.has('reader:ilse-maes')).toBe(true);
    expect(words.size).toBeGreaterThan(1_500);
    expect(words.has(idOf('S1'))).toBe(false); // records name their case
    expect(words.has('SAFETY_PLANNING')).toBe(false);
  });

  it('is found anywhere in bytes; of one word, where it stands alone', () => {
    const search = searchFor(['Sofie Aerts', 'Lotte', 'canary']);
    const found = (text: string) => [...search(Buffer.from(text, 'latin1'))];

    expect(found('"Lotte", \x17Sofie Aertsx')).toEqual(['Lotte', 'Sofie Aerts']);
    expect(found('Lotte')).toEqual(['Lotte']);
    expect(found('canary12z')).toEqual(['canary']);
    expect(found('aLotte Lotte2 x-Lotte Sofie Aert')).toEqual([]);
  });

  describe('of a server', () => {
    let log: Client;
    let word: string;
    beforeEach(async () => {
      // No word of the families: the whole run is searched for those.
      word = `the planted word ${randomBytes(8).toString('hex')}`;
      const { ownerUrl } = await newDatabase('disclosure-log');
      log = new Client({ connectionString: ownerUrl });
      await log.connect();
      await log.query('CREATE TABLE disclosure (leaf text)');
    });
    afterEach(() => log.end());

    const found = async () =>
      (await searchLogs(testPostgresUrl(), new Set([word]), log.database)).found;

    it('is in none where nobody wrote it', async () => {
      await log.query(`INSERT INTO disclosure VALUES ('{}')`);

      expect(await found()).toEqual([]);
    });

    it('is seen in a row, however long and compressed it is: the control', async () => {
      await log.query('INSERT INTO disclosure VALUES ($1)', [
        `${'{"kind":1}'.repeat(5_000)}${word}`,
      ]);

      expect(await found()).toContainEqual(`${word} in the rows of ${log.database ?? ''}`);
    });

    it('is seen in the files, also where it was rolled back: the control', async () => {
      await log.query('BEGIN');
      await log.query('INSERT INTO disclosure VALUES ($1)', [word]);
      await log.query('ROLLBACK');

      expect(await found()).toEqual([`${word} in the files of ${log.database ?? ''}`]);
    });
  });

  it('is said in one line', () => {
    const searched = { logs: 2, words: 3, bytes: 5_000_000 };

    expect(saidOf({ ...searched, found: [] })).toBe(
      '3 names, numbers, addresses and other words, looked for in 5 MB of 2 disclosure logs: found in none',
    );
    expect(saidOf({ ...searched, found: ['a name in the rows of a log'] })).toMatch(
      /FOUND a name in the rows of a log$/,
    );
  });
});
