/** Which room of the house may import which: the arrows of ARCHITECTURE.md, as data and as one function. */
import path from 'node:path';

type Room = {
  readonly name: string;
  /** Matches the files of the room, from the root of the project. A file belongs to the first room that matches. */
  readonly files: RegExp;
  /** What its files may import: paths from the root, or names of packages. Their own folder is always theirs. */
  readonly imports: readonly RegExp[];
};

const content = /^content\//;
const core = /^content\/(model|rules|wire)\//;
const nodes = /^node:/;
const anyPackage = /^(?!(content|kiosk|signage|server|test)\/)[@a-z]/;
const inPages =
  /^(preact|@preact\/signals|socket\.io-client|pdfjs-dist|idb-keyval|markdown-it|uqr|zod|@fontsource(-variable)?)(\/|$)/;

const rooms: readonly Room[] = [
  { name: 'content/model', files: /^content\/model\//, imports: [/^zod$/] },
  {
    name: 'content/rules',
    files: /^content\/rules\//,
    imports: [/^content\/model\//, /^zod$/, /^chinese-days(\/|$)/, /^uqr$/],
  },
  { name: 'content/wire', files: /^content\/wire\//, imports: [/^content\/model\//, /^zod$/] },
  { name: 'content/page', files: /^content\/page\//, imports: [content, inPages, /^dist\/glyphs\//] },
  { name: 'kiosk/make-strokes.mjs', files: /^kiosk\/make-strokes\.mjs$/, imports: [nodes, /^hanzi-writer-data$/] },
  { name: 'kiosk', files: /^kiosk\//, imports: [content, inPages, /^dist\/strokes\//] },
  { name: 'signage/make-glyphs.mjs', files: /^signage\/make-glyphs\.mjs$/, imports: [nodes, /^fontkit$/] },
  { name: 'signage', files: /^signage\//, imports: [content, inPages] },
  { name: 'server/desk', files: /^server\/desk\//, imports: [content, inPages] },
  { name: 'server/platform', files: /^server\/platform\//, imports: [nodes, anyPackage] },
  { name: 'a command', files: /^server\/commands\//, imports: [core, /^server\/(?!desk\/)/, nodes, anyPackage] },
  {
    name: 'a feature',
    files: /^server\/[a-z-]+\//,
    imports: [core, /^server\/platform\//, nodes, anyPackage],
  },
  {
    name: 'the hub',
    files: /^server\/(hub|data|parts|main|live|routes)\.ts$/,
    imports: [core, /^server\/(?!desk\/)/, nodes, anyPackage],
  },
  {
    name: 'a file beside the hub',
    files: /^server\/[a-z-]+\.(ts|mjs)$/,
    imports: [
      core,
      /^server\/(platform\/|[a-z-]+\.(ts|mjs)$)/,
      /^signage\/make-glyphs\.mjs$/,
      /^kiosk\/make-strokes\.mjs$/,
      /^dist\//,
      nodes,
      anyPackage,
    ],
  },
];

/** The folder of a file within its room, of two features each its own; a file beside the hub has only itself. */
const folderOf = (file: string): string => /^(content\/\w+|server\/[a-z-]+|kiosk|signage)\//.exec(file)?.[0] ?? file;

const importing =
  /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w$*{},\s]*?\bfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** A path from the root where the import is one of our files, else the package's name as it stands. */
function targetOf(from: string, to: string): string {
  if (to.startsWith('#')) return to.slice(1);
  return to.startsWith('.') ? path.posix.join(path.posix.dirname(from), to) : to;
}

/** A line for each import that goes against the arrows. `file` is the path from the root, with forward slashes. */
export function wrongImports(file: string, text: string): string[] {
  const room = rooms.find(({ files }) => files.test(file));
  if (!room) return [`${file} is in no room`];
  const targets = [...text.matchAll(importing)].map(([, plain, lazy]) => targetOf(file, plain ?? lazy ?? ''));
  const wrong = targets.filter(
    (target) => !target.startsWith(folderOf(file)) && !room.imports.some((allowed) => allowed.test(target)),
  );
  return wrong.map((target) => `${file} imports ${target}, which ${room.name} may not`);
}
