/** What the store and the event logs throw when the disk, a file or another hub is in the way. */
import { Refusal } from './refusal.ts';

type Words = { readonly zh: string; readonly en: string };

const full: Words = { zh: '磁盘已满，请腾出空间', en: 'the disk is full, make room' };
const denied: Words = {
  zh: '没有写入权限，请检查文件夹的所有者和权限',
  en: 'permission is missing, check the owner and mode of the folder',
};
const wordsOf: Record<string, Words> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: { zh: '磁盘是只读的，请重新挂载为可写', en: 'the disk is read-only, mount it writable' },
  EIO: { zh: '磁盘读写出错，请检查磁盘', en: 'the disk fails, check it' },
  ENOTDIR: { zh: '路径中有一段不是文件夹，请检查 DATA_DIR', en: 'part of the path is not a folder, check DATA_DIR' },
  EEXIST: {
    zh: '该位置已有文件而不是文件夹，请检查 DATA_DIR',
    en: 'a file is where the folder should be, check DATA_DIR',
  },
  ECLOSED: { zh: '系统正在停止，请稍后再试', en: 'the hub is stopping, try again later' },
};

/** Nothing of the change or of the events was kept. `code` is the disk's own; the path is in `message` only, which visitors never see. */
export class StoreUnwritable extends Refusal {
  override name = 'StoreUnwritable';
  constructor(
    readonly code: string,
    readonly file: string,
    cause?: unknown,
  ) {
    const { zh, en } = wordsOf[code] ?? { zh: '请检查磁盘', en: 'check the disk' };
    super('unwritable', { zh: `未能保存（${code}）：${zh}`, en: `Nothing was saved (${code}): ${en}` });
    this.message = `${file} 不能读写（${code}），${zh} cannot be read or written: ${en}`;
    this.cause = cause;
  }
}

/** A data file that cannot be understood. It is left as it is. */
export class StoreBroken extends Error {
  override name = 'StoreBroken';
  constructor(
    readonly file: string,
    readonly detail: string,
  ) {
    super(
      `数据文件 ${file} 有误（未改动它）：请用备份恢复它，或把它移到别处，再启动 the data file is broken and was left as it is; restore it from a backup or move it away, then start again: ${detail}`,
    );
  }
}

/** Another hub that is running holds the data. */
export class StoreLocked extends Error {
  override name = 'StoreLocked';
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `${folder} 正由另一个中心使用（进程 ${pid}）：请先停掉它，或用 DATA_DIR=另一个文件夹 启动 another hub (process ${pid}) uses this folder; stop it or start with another DATA_DIR`,
    );
  }
}

/** Whether the start must end with the error's own line, which says what to do. */
export const isStoreFault = (error: unknown): error is StoreUnwritable | StoreBroken | StoreLocked =>
  error instanceof StoreUnwritable || error instanceof StoreBroken || error instanceof StoreLocked;

/** A failure of the disk as StoreUnwritable; anything else, which is a mistake of ours, as it is. */
export function storeFault(error: unknown, file: string): unknown {
  if (isStoreFault(error) || !(error instanceof Error)) return error;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? new StoreUnwritable(code, path ?? file, error) : error;
}
