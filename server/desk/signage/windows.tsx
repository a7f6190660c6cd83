/** The times at which something plays or is lit: none means always. */
import type { PlayWindow } from '#content/model/playlist.ts';
import { Icon } from '../parts/icon.tsx';
import { blankWindow } from './entries.ts';
import { WindowForm } from './window-form.tsx';

type Props = {
  readonly windows: readonly PlayWindow[];
  readonly onChange: (windows: PlayWindow[]) => void;
  /** What is wrong at `[0].times`. */
  readonly fault: (field: string) => string;
  /** What is said where there are none. */
  readonly always: string;
  readonly add: string;
};

export function Windows({ windows, onChange, fault, always, add }: Props) {
  return (
    <div class="stack">
      {windows.length === 0 && <p>{always}</p>}
      {windows.map((window, index) => (
        <WindowForm
          key={index}
          window={window}
          fault={(field) => fault(`[${index}]${field ? `.${field}` : ''}`)}
          onChange={(next) => onChange(windows.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(windows.filter((_, at) => at !== index))}
        />
      ))}
      <div>
        <button type="button" class="button" onClick={() => onChange([...windows, blankWindow()])}>
          <Icon name="clock" />
          {add}
        </button>
      </div>
    </div>
  );
}
