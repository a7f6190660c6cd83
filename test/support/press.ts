/** The town's press in a test: an editor writes and submits, a reviewer approves, publishes and withdraws, over HTTP. */
import type { Attachment } from '#content/model/attachment.ts';
import { adminPassword, type Client, clientOf } from './hub.ts';

export type Press = {
  /** Publishes a notice with these facts and gives its id. */
  publish(facts: Readonly<Record<string, unknown>>, terms?: { at?: number; until?: number }): Promise<string>;
  withdraw(id: string): Promise<void>;
  /** Hands a file in and gives it as a notice names it. */
  handIn(name: string, file: Buffer): Promise<Attachment>;
};

async function done(answer: ReturnType<Client['ask']>): Promise<Record<string, unknown>> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** Signs in an editor and a reviewer of the hub at `origin`, adding them where they are not there. */
export async function openPress(origin: string, password = adminPassword): Promise<Press> {
  const admin = clientOf(origin);
  await done(admin.signIn('admin', password));
  const member = async (username: string, role: string): Promise<Client> => {
    await admin.post('/api/desk/users', { username, name: username, role, password });
    const client = clientOf(origin);
    await done(client.signIn(username, password));
    return client;
  };
  const editor = await member('press-editor', 'editor');
  const reviewer = await member('press-reviewer', 'reviewer');
  return {
    async publish(facts, terms = {}) {
      const notice = { kind: 'notice', body: '正文。', attribute: 'proactive', category: 'government-news', ...facts };
      const { id } = await done(editor.post('/api/desk/disclosures', notice));
      const at = `/api/desk/disclosures/${id}`;
      await done(editor.post(`${at}/submit`));
      await done(reviewer.post(`${at}/approve`, { confidentiality: 'passed' }));
      await done(reviewer.post(`${at}/publish`, terms));
      return String(id);
    },
    async handIn(name, file) {
      const answer = await fetch(`${origin}/api/desk/attachments?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', cookie: editor.cookie() },
        body: new Uint8Array(file),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Attachment;
    },
    async withdraw(id) {
      await done(reviewer.post(`/api/desk/disclosures/${id}/withdraw`, { reason: '试验结束' }));
    },
  };
}
