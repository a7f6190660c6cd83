/** Passwords that are guessed first, whatever their length: those of a list, one piece over and over, and hardly more than the user name. */

let known: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is chosen: a start needs none of it. */
const commonOnes = (): Promise<ReadonlySet<string>> => {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set<string>(dictionary['passwords-common'].map(String)),
  );
  return known;
};

/** Beside the user name there must be at least so many characters. */
const leastOwn = 6;

/** Whether the password is among those that are guessed first. */
export async function isCommonPassword(password: string, username: string): Promise<boolean> {
  const text = password.toLowerCase();
  if (/^(.{1,4})\1+.{0,3}$/u.test(text)) return true;
  if (text.replaceAll(username, '').length < leastOwn) return true;
  return (await commonOnes()).has(text);
}
