import { describe, expect, it } from "vitest";
import { configOptions } from "../options/config.js";
import { resolve } from "../resolve/resolve.js";
import { haproxyReadsDifferently as rule } from "./haproxy-reads-differently.js";

const findings = (flyingcircus: object) => {
  const config = { flyingcircus };
  return [...rule.check(resolve(configOptions.parse(config), config))];
};
const frontend = (options: object) =>
  findings({ kubernetes: { frontend: { app: { podPort: 80, ...options } } } });
const listen = (options: object) =>
  findings({ services: { haproxy: { listen: { app: options } } } });
const global = (options: object) => findings({ services: { haproxy: { global: options } } });

describe("lines", () => {
  it.each([
    ["a # b", '"# b" for a comment'],
    ["a b#c", '"#c" for a comment'],
    ['a "b', 'the second " of "\\"b"'],
    ["a 'b", "the second '"],
    ["a \\x4", "two hexadecimal digits"],
    ["a b\\x00c", "drops the rest of the word"],
    ['a "$B"', "an environment variable"],
    ['a "x${B-c}"', "an environment variable"],
    ['a "$1"', "finds no name"],
    ["a \\", "no continuation"],
    ['a "" b', "the empty word before"],
    ["w ".repeat(64), "64 words"],
  ])("finds what HAProxy misreads in %j", (value, message) => {
    const found = [
      ...frontend({ binds: [value], extraPodTemplateOptions: value }),
      ...listen({ binds: [value], options: [value], servers: [value], balance: value }),
    ];
    expect(found.map(({ path }) => path.slice(-2))).toEqual([
      ["binds", 0],
      ["app", "extraPodTemplateOptions"],
      ["app", "balance"],
      ["options", 0],
      ["binds", 0],
      ["servers", 0],
    ]);
    for (const finding of found) expect(finding.message).toContain(message);
  });

  it.each([
    "httpchk GET /x",
    "httpchk GET /x HTTP/1.1\\r\\nHost:\\ example",
    'a "b # c"',
    "a \\#b",
    "a '$B \\'",
    'a "\\$B"',
    "a $B",
    "a ^/x\\d+\\.y$",
    "a \\\\ b",
    'a ""',
    "a 'b c'",
  ])("is silent about %j", (value) => {
    expect(frontend({ binds: [value], extraPodTemplateOptions: value })).toEqual([]);
    expect(listen({ options: [value], servers: [value], balance: value })).toEqual([]);
  });
});

describe("verbatim texts", () => {
  it.each([
    ["a\nb c#d\ne", 'In "b c#d" HAProxy takes "#d" for a comment.'],
    ['a "b', "refuses to start"],
    ["a b\\\nc", "no continuation"],
    ["a b\rc", 'the carriage return before "c"'],
    ["[scope]\na", "ignores the line"],
    ['log "$LOG" local0', "an environment variable"],
  ])("finds what HAProxy misreads in %j", (text, message) => {
    const found = [...frontend({ haproxyExtraConfig: text }), ...listen({ extraConfig: text })];
    found.push(...global({ extraConfig: text }));
    found.push(...findings({ services: { haproxy: { extraConfig: text } } }));
    expect(found.map(({ path }) => path.at(-1))).toEqual([
      "haproxyExtraConfig",
      "extraConfig",
      "extraConfig",
      "extraConfig",
    ]);
    for (const finding of found) expect(finding.message).toContain(message);
  });

  it.each([
    "# comment\n  a b # comment\n\n",
    "a b\r\nc d\r\n",
    'http-response set-header X-Text "a b; c"',
    "http-request deny if { path_reg ^/a\\#b }",
  ])("is silent about %j", (text) => {
    expect(frontend({ haproxyExtraConfig: text })).toEqual([]);
  });
});

describe("single words", () => {
  it.each([
    ["chroot", "/var/my empty", '"/var/my" and "empty"'],
    ["chroot", "/var/'empty'", '"/var/empty"'],
    ["chroot", "/#", '"/"'],
    ["user", 'a"b', "refuses to start"],
    ["user", "#root", "reads nothing"],
    ["group", "a\\\\b", '"a\\\\b"'],
    ["group", '"$G"', '"$G"'],
  ])("finds that HAProxy reads %s %j otherwise", (option, value, message) => {
    const [found, ...more] = global({ [option]: value });
    expect(found?.path.at(-1)).toBe(option);
    expect(found?.message).toContain(message);
    expect(more).toEqual([]);
  });

  it.each(["/var/empty", "/a\\d", "/$b"])("is silent about %j", (chroot) => {
    expect(global({ chroot })).toEqual([]);
  });
});
