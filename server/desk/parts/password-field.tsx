/** A password: the one that somebody has, or a new one with what it must be. */
import { TextField } from './field.tsx';

type Props = Omit<Parameters<typeof TextField>[0], 'type' | 'autocomplete' | 'hint'> & {
  readonly kind: 'current' | 'new';
};

export function PasswordField({ kind, ...field }: Props) {
  return (
    <TextField
      {...field}
      type="password"
      autocomplete={`${kind}-password`}
      hint={kind === 'new' && '至少 10 位，长就好，例如一句只有您知道的话。太常见的不能用。'}
    />
  );
}
