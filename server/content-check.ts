/** `npm run content:check [FOLDER]`: checks the starter content; a line for each fault and exit code 1, or one line of counts. */
import path from 'node:path';
import { kindNames } from '#content/model/terms.ts';
import { faultLine, loadStarter, StarterFaults } from './starter.ts';

const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '../content/starter');
try {
  const { town, disclosures, screens, playlists } = await loadStarter(folder);
  const counts = Object.keys(kindNames).map(
    (kind) => `${disclosures.filter((one) => one.kind === kind).length} ${kind}`,
  );
  const others = [
    `${town.sections.length} sections`,
    `${town.subjects.length} subjects`,
    `${town.synonyms.length} synonym groups`,
    `${screens.length} screens`,
    `${playlists.length} playlists`,
  ];
  process.stdout.write(`${[...counts, ...others].join(', ')}\n`);
} catch (error) {
  if (!(error instanceof StarterFaults)) throw error;
  process.stdout.write(`${error.faults.map(faultLine).join('\n')}\n`);
  process.exitCode = 1;
}
