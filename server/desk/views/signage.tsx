/** What plays where, for administrators: the screens and the playlists. */
import type { Playlist } from '#content/model/playlist.ts';
import type { PublicScreen } from '#content/model/screen.ts';
import { Icon } from '../parts/icon.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/states.tsx';
import { To } from '../parts/to.tsx';
import { useAnswer } from '../state/answer.ts';
import { newId } from '../state/router.ts';

export function Signage() {
  const screens = useAnswer<{ items: readonly PublicScreen[] }>('/api/desk/screens');
  const playlists = useAnswer<{ items: readonly Playlist[] }>('/api/desk/playlists');
  return (
    <>
      <PageHead title="播放设置" about="每块屏放一个播放单；播放单里写着放什么、什么时候放。" />
      <div class="cards-grid">
        <section class="card">
          <header class="card-head">
            <h2>屏幕</h2>
            <To place={{ view: 'screen', id: newId }} class="button">
              <Icon name="add" />
              登记一块屏
            </To>
          </header>
          <Read of={screens}>
            {({ items }) => (
              <ul class="row-links">
                {items.map(({ id, name, panel, playlist, place }) => (
                  <li key={id}>
                    <To place={{ view: 'screen', id }} class="row-link">
                      <span class="grow">
                        <span class="row-title">{name}</span>
                        <span class="small soft">
                          {panel.width}×{panel.height}
                          {place && ` · ${place}`} · 放“
                          {playlists.value?.items.find((one) => one.id === playlist)?.name ?? playlist}”
                        </span>
                      </span>
                      <Icon name="next" />
                    </To>
                  </li>
                ))}
              </ul>
            )}
          </Read>
        </section>
        <section class="card">
          <header class="card-head">
            <h2>播放单</h2>
            <To place={{ view: 'playlist', id: newId }} class="button">
              <Icon name="add" />
              新建播放单
            </To>
          </header>
          <Read of={playlists}>
            {({ items }) => (
              <ul class="row-links">
                {items.map(({ id, name, entries }) => (
                  <li key={id}>
                    <To place={{ view: 'playlist', id }} class="row-link">
                      <span class="grow">
                        <span class="row-title">{name}</span>
                        <span class="small soft">{entries.length} 项</span>
                      </span>
                      <Icon name="next" />
                    </To>
                  </li>
                ))}
              </ul>
            )}
          </Read>
        </section>
      </div>
    </>
  );
}
