/** Before the tests that need them: pages and hub are built from the sources as they are now. */
import { buildIfStale } from '../../server/start.mjs';

export default function setup(): void {
  buildIfStale();
}
