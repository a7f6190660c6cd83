/** Builds everything: the pages (kiosk, signage, desk) for browsers and the hub for Node. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const { version: release } = JSON.parse(readFileSync(path.join(import.meta.dirname, 'package.json'), 'utf8')) as {
  version: string;
};
const pages = ['kiosk/index.html', 'kiosk/preview/index.html', 'signage/index.html', 'server/desk/index.html'];
const nameOf = (file: string) => path.basename(path.dirname(file));
/** The time that plugins take is no fault of the sources; only faults are worth a line at a start. */
const checks = { pluginTimings: false };

export default defineConfig({
  base: '/',
  define: { 'import.meta.env.RELEASE': JSON.stringify(release) },
  appType: 'custom',
  plugins: [
    preact(),
    // Once here and as small as can be, instead of at each request; letters (`woff2`) are compressed in themselves.
    {
      ...compression({
        algorithms: ['brotliCompress', 'gzip'],
        include: /assets\/.*\.(?:js|css|svg|bin)$/,
        logLevel: 'silent',
      }),
      applyToEnvironment: ({ name }) => name === 'client',
    },
  ],
  publicDir: false,
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/pages',
        target: 'es2022',
        // Inlined assets would need data: addresses in the security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: {
          checks,
          input: { ...Object.fromEntries(pages.map((file) => [nameOf(file), file])), sw: 'content/page/sw.ts' },
          output: {
            // A service worker is found by its address, so its name bears no hash.
            entryFileNames: ({ name }) => (name === 'sw' ? '[name].js' : 'assets/[name]-[hash].js'),
            chunkFileNames: 'assets/[name]-[hash].js',
            assetFileNames: 'assets/[name]-[hash][extname]',
            // Each file more is a request more before the first view: what the kiosk's pages share is one.
            codeSplitting: {
              includeDependenciesRecursively: false,
              minShareCount: 2,
              groups: [
                {
                  name: 'link',
                  test: /[\\/]node_modules[\\/](?:@?socket\.io|engine\.io|idb-keyval)|[\\/]content[\\/]page[\\/](?:link|copy|stay|clock)\.ts|[\\/]wire[\\/]page-release\.ts/,
                },
                {
                  name: 'kiosk-common',
                  test: /[\\/]kiosk[\\/](?:parts[\\/](?!around|code|facts|part\.|table)|state|styles|words[\\/](?!file|item-term)|kiosk\.ts|views[\\/](?:home|section|missing))|[\\/]dist[\\/]strokes|[\\/]pdfjs-dist[\\/]package\.json/,
                },
              ],
            },
          },
        },
      },
    },
    hub: {
      consumer: 'server',
      build: {
        outDir: 'dist/server',
        target: 'node20',
        ssr: true,
        emitAssets: false,
        minify: false,
        rollupOptions: {
          checks,
          input: { main: 'server/main.ts', 'document-reader': 'server/attachments/document-reader.ts' },
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
});
