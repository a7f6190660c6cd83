/** What a disk can do, act by act: the machine's own does it, and so does the one in memory that tests cut off. */

/** A file that is open for writing at its end. */
export type OpenFile = {
  /** Writes all bytes at the end; a failure may leave a part of them. */
  append(bytes: Uint8Array): Promise<void>;
  /** Resolves once what was written would survive a power cut. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
};

/** The single acts that a disk knows. Their errors carry `code` and `syscall`, as Node's do. */
export type DiskActs = {
  readBytes(file: string): Promise<Uint8Array>;
  /** In bytes. */
  size(file: string): Promise<number>;
  /** Names in the folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Opens the file for appending, made where absent; `w` empties it first. */
  open(file: string, flag: 'a' | 'w'): Promise<OpenFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
  /** One level. */
  mkdir(folder: string): Promise<void>;
  /** Resolves once the names in the folder would survive a power cut. */
  syncFolder(folder: string): Promise<void>;
  /** Throws where the folder is not writable or has no room left, as far as can be seen without writing. */
  probe(folder: string): Promise<void>;
  /** Takes the folder for this process until released. Throws StoreLocked while another living process has it. */
  lock(folder: string): Promise<() => Promise<void>>;
};
