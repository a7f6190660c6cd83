import { useKiosk } from '../../kiosk.ts';
import { type FileKey, fileSpeaker } from '../../words/file-words.ts';
import type { Say } from '../../words/words.ts';

/** Says the words of an attachment's page, and all others, in the visitor's language. */
export const useFileSay = (): Say<FileKey> => fileSpeaker(useKiosk().preferences.language.value);
