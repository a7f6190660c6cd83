/** What the hub serves to show a PDF, see `server/pdf-tools.ts`. */
import { version } from 'pdfjs-dist/package.json';

/** Below the version of the package: what is there never changes. */
export const pdfTools = `/kiosk/pdf/${version}/`;
/** Paints pages, in the page. */
export const painter = `${pdfTools}painter.mjs`;
/** Reads the file, apart from the page. */
export const reader = `${pdfTools}reader.mjs`;
