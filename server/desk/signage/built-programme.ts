/** The programme of a playlist as it stands in a form, saved or not, resolved by the hub's own rules from what is published. */
import { useEffect, useMemo } from 'preact/hooks';
import type { Playlist } from '#content/model/playlist.ts';
import type { Programme } from '#content/model/programme.ts';
import { slidesFor, standingFace } from '#content/rules/programme.ts';
import { now } from '../state/live.ts';
import { learnPublished, published } from '../state/published.ts';
import { zone } from '../state/when.ts';

/** Undefined until there is a playlist and the hub has said what is published. */
export function useBuiltProgramme(playlist: Playlist | undefined): Programme | undefined {
  useEffect(learnPublished, []);
  const snapshot = published.value;
  return useMemo(() => {
    if (!playlist || !snapshot) return undefined;
    const version = Math.max(snapshot.version, playlist.changedAt);
    return {
      version,
      effectiveFrom: version,
      playlist: playlist.id,
      zone,
      slides: slidesFor(playlist, snapshot.disclosures, now(), zone),
      standing: standingFace(snapshot.town),
    };
  }, [playlist, snapshot]);
}
