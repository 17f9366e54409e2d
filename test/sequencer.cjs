const { relative } = require('node:path');
const { default: TestSequencer } = require('@jest/test-sequencer');

/** Folders whose tests start a whole hub, those that take longest first. */
const FIRST = ['need-to-know', 'inference', 'page', 'hostile', 'disclosure', 'hub', 'abuse'];

/**
 * Begins with the tests that take longest, so that no worker is left alone with one at the end: in a
 * clean checkout jest knows no durations, and guesses by the size of a file.
 */
class Sequencer extends TestSequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => placeOf(one.path) - placeOf(other.path));
  }
}

function placeOf(path) {
  const place = FIRST.indexOf(relative(__dirname, path).split('/')[0]);
  return place < 0 ? FIRST.length : place;
}

module.exports = Sequencer;
