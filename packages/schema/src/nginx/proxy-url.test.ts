import { describe, expect, it } from "vitest";
import { readProxyUrl } from "./proxy-url.js";

describe("readProxyUrl", () => {
  it.each<[string, string, number | undefined, string]>([
    ["http://127.0.0.1:8001", "127.0.0.1", 8001, ""],
    ["http://127.0.0.1", "127.0.0.1", 80, ""],
    ["HTTPS://App.example/", "app.example", 443, "/"],
    ["http://[::1]:8000/a?b", "[::1]", 8000, "/a?b"],
    ["http://a:1?b", "a", 1, "?b"],
    ['"http://a:1/x y"', "a", 1, "/x y"],
    ["http://unix:/run/a.sock:/b", "unix:/run/a.sock", undefined, "/b"],
    ["http://unix:/run/a.sock", "unix:/run/a.sock", undefined, ""],
  ])("takes %s apart", (text, host, port, uri) => {
    expect(readProxyUrl(text)).toEqual({ host, port, uri });
  });

  it.each(["http://$host/b", "http://a:1/$uri", "a:80", "http://", "http://a:b/", "ftp://a"])(
    "does not know where %s goes",
    (text) => {
      expect(readProxyUrl(text)).toBeUndefined();
    },
  );
});
