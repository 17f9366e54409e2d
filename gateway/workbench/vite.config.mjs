import { join } from 'node:path';

// Also where a test builds it: what is built is what is served.
process.env.NODE_ENV = 'production';

/** The editor's own marks are data URIs, which the CSP of the workbench does not allow: ours are lines. */
const noDataUris = {
  name: 'no-data-uris',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.css')) return null;
    return {
      code: code.replaceAll(/background-image:\s*url\(["']?data:[^)]*\);?/g, ''),
      map: null,
    };
  },
};

/** @type {import('vite').UserConfig} */
export default {
  root: import.meta.dirname,
  base: '/ide/',
  // The strict CSP allows nothing inline: no data URI, no script but a file.
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    // An editor with a schema is heavy; developers load it once.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Libraries say which of their files are for a browser alone; here all are.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
      input: ['index.html', 'schema.html'].map((file) => join(import.meta.dirname, file)),
    },
  },
  plugins: [noDataUris],
};
