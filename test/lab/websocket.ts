import { createHash } from "node:crypto";

// Only what a probe needs of RFC 6455: one text frame per message, shorter than 64 KiB.
const textFrame = 0x81;
const masked = 0x80;
const longLength = 126;

/** What a server answers to a client's `Sec-WebSocket-Key`. */
export function websocketAccept(key: string): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

/** A text as one frame; a client must mask its frames, a server must not. */
export function encodeFrame(text: string, from: "client" | "server"): Buffer {
  const payload = Buffer.from(text);
  const mark = from === "client" ? masked : 0;
  // The mask of zeros is one: it leaves the payload as it is.
  const mask = Buffer.alloc(from === "client" ? 4 : 0);
  const head =
    payload.length < longLength
      ? Buffer.from([textFrame, mark | payload.length])
      : Buffer.from([textFrame, mark | longLength, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, mask, payload]);
}

/** Reads frames from chunks that may end anywhere: `read` returns the texts that are complete. */
export function createFrameReader(): { read(chunk: Buffer): string[] } {
  let rest: Buffer = Buffer.alloc(0);
  return {
    read(chunk) {
      rest = Buffer.concat([rest, chunk]);
      const texts: string[] = [];
      for (let frame = firstFrame(rest); frame !== undefined; frame = firstFrame(rest)) {
        texts.push(frame.text);
        rest = rest.subarray(frame.size);
      }
      return texts;
    },
  };
}

function firstFrame(bytes: Buffer): { text: string; size: number } | undefined {
  const second = bytes[1];
  if (second === undefined) return undefined;
  const long = (second & ~masked) === longLength;
  const maskAt = long ? 4 : 2;
  const payloadAt = maskAt + (second & masked ? 4 : 0);
  if (bytes.length < payloadAt) return undefined;
  const size = payloadAt + (long ? bytes.readUInt16BE(2) : second & ~masked);
  if (bytes.length < size) return undefined;
  const mask = bytes.subarray(maskAt, payloadAt);
  const payload = bytes.subarray(payloadAt, size).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return { text: Buffer.from(payload).toString(), size };
}
