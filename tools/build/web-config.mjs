import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { compilerOptions } = JSON.parse(readFileSync(fromRoot('tsconfig.base.json'), 'utf8'));

/** Aliases come from tsconfig.base.json, so that there is one list of them. */
const alias = Object.entries(compilerOptions.paths).map(([name, [file]]) => ({
  find: new RegExp(`^${name}$`),
  replacement: fromRoot(file),
}));

/**
 * How every zone's pages are built. What the server's content security policy asks of the build: no inline script (so no preload polyfill), no
 * data: font (so nothing inlined).
 *
 * @param {string} app folder under apps/
 */
export function webConfig(app) {
  return defineConfig({
    root: fromRoot(`apps/${app}`),
    base: '/',
    plugins: [react()],
    resolve: { alias },
    build: {
      outDir: fromRoot(`dist/apps/${app}`),
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // each page of an app is a file beside index.html
      rollupOptions: {
        input: readdirSync(fromRoot(`apps/${app}`))
          .filter((file) => file.endsWith('.html'))
          .map((file) => fromRoot(`apps/${app}/${file}`)),
      },
    },
  });
}
