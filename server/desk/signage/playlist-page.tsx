/** A playlist, new or known. */
import type { Playlist } from '#content/model/playlist.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { useAnswer } from '../state/answer.ts';
import { newId } from '../state/router.ts';
import { PlaylistForm } from './playlist-form.tsx';
import '../styles/screens.css';
import '../styles/playlist.css';

const path = '/api/desk/playlists';
const back = { place: { view: 'signage' }, name: '播放单' } as const;
type Lists = { readonly items: readonly Playlist[] };
type Screens = { readonly items: readonly PublicScreen[] };

export function PlaylistPage({ id }: { readonly id: string }) {
  const playlist = useAnswer<Playlist>(id === newId ? null : `${path}/${id}`);
  const lists = useAnswer<Lists>(path);
  const screens = useAnswer<Screens>('/api/desk/screens');
  if (id === newId) {
    return (
      <>
        <PageHead title="新建播放单" back={back} />
        <Read of={lists}>
          {({ items }) => <PlaylistForm known={null} id={freeId(items)} screens={screens.value?.items ?? []} />}
        </Read>
      </>
    );
  }
  return (
    <Read of={playlist} title="播放单" back={back}>
      {(known) => (
        <>
          <PageHead title={known.name} back={back} about="从上到下轮流放，放完一遍再从头。" />
          <PlaylistForm known={known} id={known.id} screens={screens.value?.items ?? []} />
        </>
      )}
    </Read>
  );
}

/** An id that no playlist has; staff never see it. */
function freeId(lists: readonly Playlist[]): string {
  let number = lists.length + 1;
  while (lists.some(({ id }) => id === `list-${number}`)) number += 1;
  return `list-${number}`;
}
