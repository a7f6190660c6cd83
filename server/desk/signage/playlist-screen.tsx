/** Beside a playlist: one of the screens that play it, as it would show the list as it stands in the form. */
import type { PublicScreen } from '#content/model/screen.ts';
import type { PaintNeeds } from '#content/rules/frame/painted.ts';
import { SelectField } from '../parts/field.tsx';
import { PanelViewer } from './panel-viewer.tsx';
import { paintedName } from './slide-words.ts';

type Props = {
  readonly scene: PaintNeeds | null;
  readonly screen: PublicScreen | undefined;
  readonly choices: readonly PublicScreen[];
  /** Whether these screens play the list. */
  readonly playing: boolean;
  readonly onScreen: (id: string) => void;
};

export function PlaylistScreen({ scene, screen, choices, playing, onScreen }: Props) {
  if (!screen) return <p class="soft">还没有登记电子屏，配对一块屏以后，这里会显示它的画面。</p>;
  return (
    <>
      <SelectField
        label={playing ? '在放它的屏' : '还没有屏放它，看看在哪块屏上的样子'}
        value={screen.id}
        options={Object.fromEntries(
          choices.map(({ id, name, panel }) => [id, `${name}（${panel.width}×${panel.height}）`]),
        )}
        onValue={onScreen}
      />
      {scene && (
        <PanelViewer needs={scene} name={screen.name} caption={(painted) => paintedName(painted)} height={260} />
      )}
    </>
  );
}
