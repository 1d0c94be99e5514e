import { describe, expect, it } from "vitest";
import { createFrameReader, encodeFrame, websocketAccept } from "./websocket.ts";

describe("websocket", () => {
  it("accepts the key of RFC 6455, section 1.3, as it says there", () => {
    expect(websocketAccept("dGhlIHNhbXBsZSBub25jZQ==")).toBe("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  });

  it("reads the masked frame of RFC 6455, section 5.7", () => {
    const frame = Buffer.from("818537fa213d7f9f4d5158", "hex");
    expect(createFrameReader().read(frame)).toEqual(["Hello"]);
  });

  it.each(["client", "server"] as const)("reads what a %s sends, wherever it is cut", (from) => {
    const texts = ["", "a", "b".repeat(125), "c".repeat(126), "ü".repeat(500)];
    const bytes = Buffer.concat(texts.map((text) => encodeFrame(text, from)));
    for (const size of [1, 2, 3, 7, bytes.length]) {
      const reader = createFrameReader();
      const read: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        read.push(...reader.read(bytes.subarray(at, at + size)));
      }
      expect(read).toEqual(texts);
    }
  });
});
