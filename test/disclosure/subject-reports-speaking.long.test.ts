import { LISTENERS, speakings } from './subject-reports-speaking';

const HISTORIES = 2_000;

describe('a report of somebody who must not learn that another spoke', () => {
  it.each(LISTENERS)('of the %s is the same over two thousand histories', (about) => {
    const { told, released, added } = speakings(HISTORIES, about);
    process.stdout.write(
      `Speakings, report of the ${about}: ${JSON.stringify({ histories: HISTORIES, told: told.length, released, added })}\n`,
    );

    expect(told).toEqual([]);
    expect(added).toBeGreaterThan(0.95 * HISTORIES); // the control: the log does tell
  });
});
