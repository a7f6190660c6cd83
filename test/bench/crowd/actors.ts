/** Who acts in the benchmarks: the screens by name, and the staff who publish. */
import { type Client, clientOf } from '../../support/hub.ts';

export const adminPassword = 'correct horse battery';

export const screenName = (number: number): string => `wall-${number}`;

export type Staff = {
  readonly admin: Client;
  /** Writes a notice for the screens and has it approved by somebody else. Answers its id. */
  approved(title: string, facts?: Record<string, unknown>): Promise<string>;
  publish(id: string): Promise<void>;
};

/** Staff of the hub at `port`: an editor who writes, and the administrator who approves and publishes. */
export async function hire(port: number): Promise<Staff> {
  const admin = clientOf(`http://127.0.0.1:${port}`);
  const editor = clientOf(`http://127.0.0.1:${port}`);
  const done = async (answer: ReturnType<Client['post']>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  await done(admin.signIn('admin', adminPassword));
  await done(admin.post('/api/desk/users', { username: 'lin', name: '林', role: 'editor', password: adminPassword }));
  await done(editor.signIn('lin', adminPassword));
  return {
    admin,
    async approved(title, facts = {}) {
      const notice = {
        kind: 'notice',
        title,
        summary: '因管道维修，部分路段本周六停水。',
        body: '因供水管道维修，本周六上午八时至下午六时部分路段停水，请提前储水。\n\n给您带来不便，敬请谅解。',
        category: 'government-news',
        attribute: 'proactive',
        channels: ['kiosk', 'screens'],
        ...facts,
      };
      const { id } = await done(editor.post('/api/desk/disclosures', notice));
      await done(editor.post(`/api/desk/disclosures/${id}/submit`));
      await done(admin.post(`/api/desk/disclosures/${id}/approve`, { confidentiality: 'passed' }));
      return id as string;
    },
    async publish(id) {
      await done(admin.post(`/api/desk/disclosures/${id}/publish`));
    },
  };
}
