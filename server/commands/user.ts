/** `user add|password`: people of the desk from the machine itself, for the day on which nobody can sign in. */
import { Password, Username } from '#content/model/user.ts';
import { NewUser } from '#content/wire/people-bodies.ts';
import { randomPassword } from '#server/people/passwords.ts';
import { createPeople } from '#server/people/people.ts';
import { faultsOf } from '#server/platform/parse.ts';
import { Refusal } from '#server/platform/refusal.ts';
import { failed, misused, textOf, wordsOf } from './command.ts';
import { type CommandNeeds, changeData, console, requireData } from './data.ts';

const usage =
  'user add|password NAME [--name 姓名] [--role editor|reviewer|admin]（密码取自 GONGKAI_PASSWORD，没有则随机 the password is taken from GONGKAI_PASSWORD, else made)';

export async function userCommand(args: readonly string[], needs: CommandNeeds): Promise<void> {
  const words = wordsOf(args, usage, { name: { type: 'string' }, role: { type: 'string' } }, 2);
  const [act = '', username = ''] = words.plain;
  if (act !== 'add' && act !== 'password') throw misused(usage);
  const given = process.env.GONGKAI_PASSWORD;
  const password = given ?? randomPassword();
  const person = NewUser.safeParse(
    { username, name: textOf(words, 'name') ?? username, role: textOf(words, 'role') ?? 'editor', password },
    { reportInput: true },
  );
  if (!person.success)
    throw failed(
      faultsOf(person.error)
        .map(({ path, message }) => `${path} ${message}`)
        .join('; '),
    );
  await requireData(needs);
  await changeData(needs, async (store, record) => {
    const people = createPeople({ store, now: () => needs.clock.now(), ended: () => {} });
    try {
      if (act === 'add') await people.add(person.data);
      else await people.update(Username.parse(username), { password: Password.parse(password) });
    } catch (error) {
      if (error instanceof Refusal) throw failed(`${error.detail.zh} ${error.detail.en}`);
      throw error;
    }
    await record(console, act === 'add' ? 'person.add' : 'person.change', username, { fields: 'password' });
  });
  needs.say(given === undefined ? `${username} 的密码 password: ${password}` : `${username}：已保存 saved`);
}
