/** The file itself for a visitor to keep: by a code on the town's machine, which saves nothing; by a link on their own phone. */
import type { Attachment } from '#content/model/attachment.ts';
import { useKiosk } from '../../kiosk.ts';
import { Code } from '../../parts/code.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Part } from '../../parts/part.tsx';
import { useFileSay } from './use-file-say.ts';

type Props = { readonly file: Attachment; readonly source: string | null };

/** A name of this machine alone: no phone finds anything there. */
const isOwnName = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

export function Original({ file, source }: Props) {
  const { isKiosk, files, published } = useKiosk();
  const t = useFileSay();
  const desk = published.town.value?.consultationDesk ?? '';
  const own = isOwnName(location.hostname) ? null : location.origin + files.address(file.hash);
  const code = source ?? own;
  return (
    <Part id="original" title={t('original')} icon="code">
      {isKiosk ? (
        <div class="take-home">
          {code && <Code text={code} label={file.name} />}
          <p>{t(source ? 'takeHomeAddress' : own ? 'originalHere' : 'originalAtDesk', { desk })}</p>
        </div>
      ) : (
        <a class="key" href={files.address(file.hash)} download={file.name}>
          <Icon name="down" />
          <span>{t('download')}</span>
        </a>
      )}
    </Part>
  );
}
