/** The playlists: what each holds and which screens play it. */
import { useEffect } from 'preact/hooks';
import type { Playlist } from '#content/model/playlist.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Empty, Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { learnPublished } from '../state/published.ts';
import { newId } from '../state/router.ts';
import { entryName } from './entries.ts';
import '../styles/screens.css';

export function PlaylistsPage() {
  useEffect(learnPublished, []);
  const screens = useAnswer<{ items: readonly PublicScreen[] }>('/api/desk/screens');
  const playlists = useAnswer<{ items: readonly Playlist[] }>('/api/desk/playlists');
  const playing = (id: string): string =>
    (screens.value?.items ?? [])
      .filter(({ playlist }) => playlist === id)
      .map(({ name }) => name)
      .join('、');
  return (
    <>
      <PageHead title="播放单" about="播放单里写着放什么、什么时候放；每块屏放一个播放单，几块屏可以放同一个。">
        <To place={{ view: 'playlist', id: newId }} class="button main">
          <Icon name="add" />
          新建播放单
        </To>
      </PageHead>
      <Read of={playlists}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="还没有播放单">
              <p>先建一个，如“大厅轮播”；配对电子屏时选它，屏上就开始放。</p>
            </Empty>
          ) : (
            <ul class="playlists">
              {items.map(({ id, name, entries }) => (
                <li key={id} class="card">
                  <header class="card-head">
                    <h2>
                      <To place={{ view: 'playlist', id }} class="card-link">
                        {name}
                      </To>
                    </h2>
                    <span class="small soft">共 {entries.length} 项</span>
                  </header>
                  {entries.length === 0 ? (
                    <p class="card-none">空的：放待机画面。</p>
                  ) : (
                    <ol class="playlist-digest">
                      {entries.slice(0, 6).map((entry) => (
                        <li key={entry.id}>{entryName(entry)}</li>
                      ))}
                      {entries.length > 6 && <li class="soft">还有 {entries.length - 6} 项</li>}
                    </ol>
                  )}
                  <p class="small soft">{playing(id) ? `在放的屏：${playing(id)}` : '没有屏在放它'}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Read>
    </>
  );
}
