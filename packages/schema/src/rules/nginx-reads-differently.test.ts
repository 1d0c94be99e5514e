import { describe, expect, it } from "vitest";
import { configOptions } from "../options/config.js";
import { resolve } from "../resolve/resolve.js";
import { nginxReadsDifferently as rule } from "./nginx-reads-differently.js";

const virtualHosts = ["flyingcircus", "services", "nginx", "virtualHosts"];

function findings(hosts: Record<string, unknown>, release = "24.05") {
  const config = {
    platform: { release },
    flyingcircus: { services: { nginx: { virtualHosts: hosts } } },
  };
  return [...rule.check(resolve(configOptions.parse(config), config))];
}

const host = (options: unknown) => findings({ "a.example": options });
const location = (options: unknown, match = "/") => host({ locations: { [match]: options } });
const certificate = { addSSL: true, enableACME: false, sslCertificateKey: "/k" };

describe("is content with", () => {
  it.each<[string, unknown]>([
    ["a plain host", { serverAliases: ["*.a.example", "b.example"], root: "/srv/www" }],
    ["a regular expression without braces", { serverAliases: ["~^www\\d+\\.a\\.example$"] }],
    ["quotes of one's own", { serverAliases: ['"~^\\d{2}\\.a\\.example$"'] }],
    ["variables in braces", { root: `/srv/\${host}x` }],
    ["TLS", { forceSSL: true, acmeFallbackHost: "10.0.0.9" }],
    ["listens", { listen: [{ addr: "[::1]", extraParameters: ["backlog=1024", "deferred"] }] }],
    ["word lists", { locations: { "/": { index: "a  b", tryFiles: '"$uri x" =404' } } }],
    ["a quoted text", { locations: { "~ \\.php$": { return: '200 "a; {b} # c\\n"' } } }],
    ["an escape in a word list", { locations: { "/": { return: "200 a\\tb" } } }],
    ["a quoted location", { locations: { '~ "^/\\d{4}/"': { proxyPass: "http://127.0.0.1:1/" } } }],
    ["passwords", { basicAuth: { me: "a; b" }, locations: { "/": { basicAuthFile: "/a" } } }],
  ])("%s", (_, options) => {
    expect(host(options)).toEqual([]);
  });
});

describe("reports", () => {
  it.each<[string, ReturnType<typeof findings>, (string | number)[], string, string]>([
    [
      "a blank in a path",
      host({ root: "/srv/my dir" }),
      ["root"],
      '2 words, "/srv/my" and "dir"',
      'write in extraConfig: root "/srv/my dir";',
    ],
    [
      "an escape in a path",
      location({ alias: "/srv/\\new/" }),
      ["locations", "/", "alias"],
      'it as "/srv/\\new/"',
      'write in extraConfig: alias "/srv/\\\\new/";',
    ],
    [
      "a blank in the directory of challenges",
      host({ forceSSL: true, acmeRoot: "/a b" }),
      ["acmeRoot"],
      '2 words, "/a" and "b"',
      "Use a path without",
    ],
    [
      "a semicolon in a path",
      host({ ...certificate, sslCertificate: "/a;b" }),
      ["sslCertificate"],
      'the ";" in it as its end',
      "Use a path without",
    ],
    [
      "a repeat count in an alias",
      host({ serverAliases: ["ok", "~^\\d{2}$"] }),
      ["serverAliases", 1],
      'the "{" in it as the beginning of a block',
      'With quotes of its own: "~^\\d{2}$"',
    ],
    [
      "a URL of two words",
      location({ proxyPass: "http://127.0.0.1:1/a b" }),
      ["locations", "/", "proxyPass"],
      "2 words",
      'With quotes of its own: "http://127.0.0.1:1/a b"',
    ],
    [
      "a word behind a quoted one",
      location({ proxyPass: '"http://127.0.0.1:1/" b' }),
      ["locations", "/", "proxyPass"],
      '2 words, "http://127.0.0.1:1/" and "b"',
      "With quotes of its own",
    ],
    [
      "a repeat count in a location",
      location({ return: "204" }, "~ ^/\\d{4}/"),
      ["locations", "~ ^/\\d{4}/"],
      'the "{" in it as the beginning of a block',
      'With quotes of its own: ~ "^/\\d{4}/"',
    ],
    [
      "a directive behind the value",
      location({ return: "204; deny all" }),
      ["locations", "/", "return"],
      'the ";" in it as its end',
      'With quotes of its own: "204;" deny all',
    ],
    [
      "a block that is closed",
      location({ index: "a; } location /b { deny all" }),
      ["locations", "/", "index"],
      'the ";" in it as its end',
      "With quotes of its own",
    ],
    [
      "an unclosed quote",
      location({ return: '200 "hello' }),
      ["locations", "/", "return"],
      'a quote (") that nothing closes',
      `With quotes of its own: 200 '"hello'`,
    ],
    [
      "a comment",
      location({ tryFiles: "$uri # the file" }),
      ["locations", "/", "tryFiles"],
      "what follows it as a part of it",
      'With quotes of its own: $uri "#" the file',
    ],
    [
      "a brace among words",
      location({ tryFiles: "$uri } =404" }),
      ["locations", "/", "tryFiles"],
      'the "}" in it as a mistake',
      'With quotes of its own: $uri "}" =404',
    ],
    [
      "a backslash at the end of a location",
      location({ return: "204" }, "/a\\"),
      ["locations", "/a\\"],
      "what follows it as a part of it",
      'With quotes of its own: "/a\\\\"',
    ],
    [
      "a backslash at the end of a word",
      host({ listen: [{ addr: "127.0.0.1", extraParameters: ["deferred\\"] }] }),
      ["listen", 0, "extraParameters", 0],
      "what follows it as a part of it",
      "With quotes of its own",
    ],
    [
      "an address",
      host({ listenAddresses: ["127.0.0.1;"] }),
      ["listenAddresses", 0],
      'the ";" in it as its end',
      "Use a plain name or address",
    ],
    [
      "a redirect target",
      host({ globalRedirect: "b.example{" }),
      ["globalRedirect"],
      'the "{" in it as the beginning of a block',
      "Use a plain name or address",
    ],
    [
      "a certificate's name",
      host({ forceSSL: true, useACMEHost: "b;c" }),
      ["useACMEHost"],
      'the ";" in it as its end',
      "Use a plain name or address",
    ],
    [
      "a fallback host",
      host({ forceSSL: true, acmeFallbackHost: "a'b;" }),
      ["acmeFallbackHost"],
      'the ";" in it as its end',
      "Use a plain name or address",
    ],
    [
      "a word longer than nginx's buffer",
      location({ return: `200 ${"a".repeat(5000)}` }),
      ["locations", "/", "return"],
      "a word that is too long",
      "Shorten it.",
    ],
  ])("%s", (_, found, path, reading, hint) => {
    expect(found).toEqual([
      {
        path: [...virtualHosts, "a.example", ...path],
        message: expect.stringContaining(`nginx would read ${reading}`),
        hint: expect.stringContaining(hint),
      },
    ]);
  });

  it("a server name once, although the platform copies it to several places", () => {
    const [finding, ...others] = findings({ "a{b": { forceSSL: true } });
    expect(finding?.path).toEqual([...virtualHosts, "a{b"]);
    expect(finding?.hint).toContain("serverAliases");
    expect(others).toEqual([]);
  });

  it("a quoted server name only where the platform makes a file name of it", () => {
    const hosts = { "a.example": { serverName: '"~^\\d{2}$"' } };
    expect(findings(hosts, "23.05")).toEqual([]);
    expect(findings(hosts, "23.11").map(({ path }) => path.at(-1))).toEqual(["serverName"]);
  });
});
