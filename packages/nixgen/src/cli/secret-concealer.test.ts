import { expect, it } from "vitest";
import { secretConcealer } from "./secret-concealer.js";

const conceal = secretConcealer();

it.each([
  ['basicAuth = {\n  user = "s3cret!";\n  "other" = "s3cret!";\n};'],
  ['basicAuth.user = "s3cret!";'],
  ['proxy_set_header Authorization "Bearer s3cret!";'],
  ['extraConfig = "proxy_set_header Authorization \\"Basic s3cret!\\";";'],
  ["proxy_set_header X-Api-Key s3cret!;"],
  ["http-request set-header authorization s3cret!"],
  ['proxyPass = "http://user:s3cret!@127.0.0.1:1";'],
  ["password=s3cret!"],
  ["secret: 's3cret!'"],
  ["# Basic s3cret!s3cret!s3cret!".replaceAll("!", "")],
  ["-----BEGIN RSA PRIVATE KEY-----\ns3cret!\n-----END RSA PRIVATE KEY-----"],
])("%j is not shown", (text) => {
  const shown = conceal(text);
  expect(shown).not.toContain("s3cret");
  expect(shown).toMatch(/<hidden [0-9a-f]{6}>/);
  expect(conceal(text)).toBe(shown);
  expect(conceal(text.replaceAll("s3cret", "0ther"))).not.toBe(shown);
  expect(secretConcealer()(text)).not.toBe(shown);
});

it.each([
  ["server_tokens off;"],
  ['basicAuthFile = "/var/lib/secrets/htpasswd";'],
  ["ssl_session_tickets off;"],
  ["limit_req_zone $http_authorization;"],
  ["listen [::]:443 ssl;"],
  ['proxyPass = "http://127.0.0.1:8001";'],
  ['serverAliases = [ "a@example.com" ];'],
  ["basicAuth = { };"],
])("%j is", (text) => {
  expect(conceal(text)).toBe(text);
});
