/** WebSocket frames as a screen's end sees them, with as little work a frame as can be: thousands are held by one process. */

/** Of a longer frame only so much is kept: enough for the event's name and the version. */
const headBytes = 160;

/** A text frame from a client. Masked with zeros, as the standard allows, so that it can be made once. */
export function clientFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  const head = length < 126 ? [0x81, 0x80 | length] : [0x81, 0x80 | 126, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), payload]);
}

/** A text frame from a server. */
export function serverFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([0x81, length]), payload]);
  if (length < 65_536) return Buffer.concat([Buffer.from([0x81, 126, length >> 8, length & 255]), payload]);
  const header = Buffer.from([0x81, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([header, payload]);
}

export type Frame = {
  /** Bytes on the wire, with the header. */
  readonly bytes: number;
  /** The beginning of the text. */
  readonly head: string;
};

/** Reads unmasked text frames from the chunks of one connection; `whole` is told once the last byte of a frame is there. */
export function createReader(whole: (frame: Frame) => void): (chunk: Buffer) => void {
  let rest: Buffer | undefined;
  let bytes = 0;
  let left = 0;
  let head = '';

  return function read(chunk) {
    let data = rest ? Buffer.concat([rest, chunk]) : chunk;
    rest = undefined;
    while (data.length > 0) {
      if (left === 0) {
        const header = headerOf(data);
        if (!header || data.length < Math.min(header.bytes, header.offset + headBytes)) {
          // The caller may use the chunk's memory again.
          rest = Buffer.from(data);
          return;
        }
        ({ bytes } = header);
        left = bytes;
        head = data.toString('latin1', header.offset, Math.min(bytes, header.offset + headBytes));
      }
      const used = Math.min(left, data.length);
      left -= used;
      data = data.subarray(used);
      if (left === 0) whole({ bytes, head });
    }
  };
}

/** Where the text begins and how many bytes the frame has; undefined while too little of it is there. */
function headerOf(data: Buffer): { offset: number; bytes: number } | undefined {
  const short = data[1];
  if (short === undefined) return undefined;
  if (short < 126) return { offset: 2, bytes: 2 + short };
  if (short === 126) return data.length < 4 ? undefined : { offset: 4, bytes: 4 + data.readUInt16BE(2) };
  return data.length < 10 ? undefined : { offset: 10, bytes: 10 + Number(data.readBigUInt64BE(2)) };
}
