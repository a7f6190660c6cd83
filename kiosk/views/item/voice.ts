/** Which of a machine's voices reads Chinese aloud. */

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** Mandarin by the names that systems give it; not `cmn-Latn-pinyin`, which reads letters, nor the speech of Hong Kong and Taiwan. */
const mandarin = /^(zh|cmn)([-_](hans|cn|sg))*$/i;

/** A Chinese voice, one of this machine before one of a network; null where there is none. */
export function chineseVoice<One extends Voice>(voices: readonly One[]): One | null {
  const chinese = voices.filter(({ lang }) => mandarin.test(lang));
  return chinese.find(({ localService }) => localService) ?? chinese[0] ?? null;
}
