const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, join } = require('node:path');
const { version } = require('@swc/core/package.json');
const swc = require('./swc.cjs');

/**
 * `node -r ./scripts/typescript.cjs`: lets Node run sources. A process that starts loads some three
 * hundred of them, so what each becomes is kept, under the hash of all that it follows from.
 */

const KEPT = join(__dirname, '../node_modules/.cache/typescript');
const options = { ...swc, inlineSourcesContent: false };

require.extensions['.ts'] = (module, file) => {
  module._compile(javascriptOf(readFileSync(file, 'utf8'), basename(file)), file);
};

function javascriptOf(source, filename) {
  const from = JSON.stringify([version, options, filename, source]);
  const kept = join(KEPT, createHash('sha256').update(from).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = require('@swc/core').transformSync(source, { ...options, filename });
    keep(kept, code);
    return code;
  }
}

/** In one piece, for others read meanwhile. Where nothing can be written, it is made anew each time. */
function keep(kept, code) {
  try {
    mkdirSync(KEPT, { recursive: true });
    const half = `${kept}.${process.pid}`;
    writeFileSync(half, code);
    renameSync(half, kept);
  } catch {}
}
