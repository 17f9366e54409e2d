import { randomBytes } from 'node:crypto';
import { copiedDatabase } from './new-database';
import { rowsOf } from './playground';

/** The server is shared by all suites: these names are this suite's own. */
const named = (what: string) => `${what}-${randomBytes(4).toString('hex')}`;

describe('a database that begins as others do', () => {
  const of = named('the-library');
  let made = 0;
  const make = async (ownerUrl: string) => {
    made += 1;
    await rowsOf(ownerUrl, "CREATE TABLE book AS SELECT 'Reinaert' AS title");
  };
  const copy = () => copiedDatabase(of, make);
  const titles = (url: string) => rowsOf(url, 'SELECT title FROM book');

  it('has what was made once, for all who come at the same time and later', async () => {
    const copies = [...(await Promise.all([copy(), copy()])), await copy()];

    expect(made).toBe(1);
    expect(new Set(copies.map(({ ownerUrl }) => ownerUrl)).size).toBe(3);
    for (const { serveUrl } of copies)
      expect(await titles(serveUrl)).toEqual([{ title: 'Reinaert' }]);
  });

  it('is its own from then on, and its roles may what they may elsewhere', async () => {
    const { ownerUrl, serveUrl, readUrl } = await copy();
    await rowsOf(serveUrl, "UPDATE book SET title = 'Elckerlijc'");

    expect(await titles(ownerUrl)).toEqual([{ title: 'Elckerlijc' }]);
    expect(await titles((await copy()).ownerUrl)).toEqual([{ title: 'Reinaert' }]);
    await expect(rowsOf(serveUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('denied');
    await expect(titles(readUrl)).rejects.toThrow('denied');
    await rowsOf(ownerUrl, 'CREATE TABLE mine (id int)');
  });

  it('lets no role of another in', async () => {
    const another = new URL((await copiedDatabase(named('another'), make)).serveUrl);
    another.pathname = new URL((await copy()).serveUrl).pathname;

    await expect(titles(another.href)).rejects.toThrow('permission denied for database');
  });

  it('is made by the next who comes where making it failed', async () => {
    const name = named('failing');
    const fail = () => Promise.reject(new Error('no ink'));

    await expect(copiedDatabase(name, fail)).rejects.toThrow('no ink');
    expect(await titles((await copiedDatabase(name, make)).ownerUrl)).toHaveLength(1);
  });
});
