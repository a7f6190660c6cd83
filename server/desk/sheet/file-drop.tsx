/** Where a file is chosen or dropped: the browser's own field, which takes both, over the whole of its box. */
import { useId } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

export function FileDrop({ label, hint, accept, onFile }: Props) {
  const id = useId();
  return (
    <div class="file-drop">
      <Icon name="file" />
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
