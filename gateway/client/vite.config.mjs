import { gzipSync } from 'node:zlib';

// Also where a test builds it: what is built is what is served.
process.env.NODE_ENV = 'production';

/** What the page may weigh, gzipped: it is opened on ordinary laptops, in police cars, on 3G. */
const LIMITS = { script: 60 * 1024, font: 40 * 1024, all: 150 * 1024 };

/**
 * Prints what everything weighs, and fails the build above the limits. Script is what a first view
 * of a family fetches: the entry, what it imports, and one language, of which the heaviest counts.
 */
function weigh() {
  return {
    name: 'weigh',
    generateBundle(_, bundle) {
      const sizes = new Map(Object.values(bundle).map((one) => [one.fileName, sizeOf(one)]));
      const sum = (names) => names.reduce((all, name) => all + sizes.get(name), 0);
      const named = (end) => [...sizes.keys()].filter((name) => name.endsWith(end));
      const entry = Object.values(bundle).find(({ isEntry }) => isEntry);
      const script = new Set([entry.fileName, ...entry.imports]);
      const weights = {
        script: sum([...script]) + Math.max(...LANGUAGES.map((one) => sum(named(`-${one}.js`)))),
        font: sum(named('.woff2')),
        all: sum(named('')),
      };
      for (const [name, size] of sizes) this.info(`${name}: ${kilobytes(size)} KB`);
      for (const [kind, size] of Object.entries(weights)) {
        const said = `${kind}: ${kilobytes(size)} of ${LIMITS[kind] / 1024} KB gzipped`;
        if (size > LIMITS[kind]) this.error(`The page is too heavy. ${said}.`);
        this.info(said);
      }
    },
  };
}

/** There is nothing to fetch ahead of a file: no style and no script of its own comes with one. */
function importPlainly() {
  return {
    name: 'import-plainly',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

const LANGUAGES = ['nl', 'en'];

/** A font is compressed as it is. */
function sizeOf({ fileName, code, source }) {
  const bytes = Buffer.from(code ?? source);
  return fileName.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}

function kilobytes(size) {
  return (size / 1024).toFixed(1);
}

/** The dictionary and the catalogue of a language are one file. */
function languageOf(file) {
  return /\/(?:catalogue-)?(nl|en)[.]ts$/.exec(file)?.[1] ?? null;
}

/** @type {import('vite').UserConfig} */
export default {
  root: import.meta.dirname,
  base: '/',
  // The strict policy of the page allows nothing inline: no data URI, no script but a file.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash]-[name].js',
        codeSplitting: { groups: [{ name: languageOf, debugName: 'languages' }] },
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [importPlainly(), weigh()],
};
