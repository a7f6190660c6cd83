/** At the foot of settings: whether they are saved, and saving; always in sight. */
import type { ComponentChildren } from 'preact';
import { Act } from '../parts/act.tsx';

type Props = {
  readonly dirty: boolean;
  readonly verb: string;
  readonly save: () => Promise<void>;
  readonly onFault: (error: unknown) => void;
  /** What else can be done. */
  readonly children?: ComponentChildren;
};

export function FormBar({ dirty, verb, save, onFault, children }: Props) {
  return (
    <div class="form-bar">
      <p class="small" role="status">
        {dirty ? '有改动，还没有保存' : '没有改动'}
      </p>
      <div class="card-acts">
        {children}
        <Act act={save} tone="main" type="submit" onFault={onFault}>
          {verb}
        </Act>
      </div>
    </div>
  );
}
