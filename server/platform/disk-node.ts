/** The machine's own disk. Files are for the hub's user alone: they hold password hashes and visitors' questions. */
import { access, constants, mkdir, open, readdir, readFile, rename, stat, statfs, unlink } from 'node:fs/promises';
import type { DiskActs } from './disk-acts.ts';
import { lockFolder } from './disk-lock.ts';

const fileMode = 0o600;
const folderMode = 0o700;
/** Less room than this counts as none: a change needs some. */
const leastRoomBytes = 64 * 1024;

/** The error of a disk that has no room, as the disk itself would throw it. */
const noRoom = (folder: string) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${folder}`), {
    code: 'ENOSPC',
    syscall: 'statfs',
    path: folder,
  });

/** The acts on Node's file system. */
export const nodeActs = (): DiskActs => ({
  readBytes: (file) => readFile(file),
  size: async (file) => (await stat(file)).size,
  list: (folder) => readdir(folder),
  async open(file, flag) {
    const handle = await open(file, flag, fileMode);
    return {
      append: (bytes) => handle.appendFile(bytes),
      sync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => rename(from, to),
  unlink: (file) => unlink(file),
  mkdir: (folder) => mkdir(folder, { mode: folderMode }),
  async syncFolder(folder) {
    // Windows keeps names durable by itself and opens no folder.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async probe(folder) {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastRoomBytes) throw noRoom(folder);
  },
  lock: lockFolder,
});
