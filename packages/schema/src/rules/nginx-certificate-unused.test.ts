import { expect, it } from "vitest";
import { compile } from "../compile.js";
import { atHost, onWebgateway } from "./configs.test-kit.js";
import { nginxCertificateUnused } from "./nginx-certificate-unused.js";
import { describeRule } from "./rule.test-kit.js";

const hosts = (virtualHosts: object) => onWebgateway({}, {}, virtualHosts);

describeRule(nginxCertificateUnused, {
  bad: [
    {
      title: "enableACME alone",
      config: hosts({ h: { enableACME: true } }),
      at: atHost("h", "enableACME"),
      says: "never served",
      fixed: true,
    },
    {
      title: "useACMEHost alone",
      config: hosts({ h: { useACMEHost: "i" } }),
      at: atHost("h", "useACMEHost"),
      says: "never served",
      fixed: true,
    },
  ],
  good: [
    {
      title: "an SSL mode",
      config: hosts({ h: { enableACME: true, addSSL: true }, i: { enableACME: false } }),
    },
    {
      title: "a listen with ssl, another rule's finding",
      config: hosts({
        h: { enableACME: true, listen: [{ addr: "*" }, { addr: "*", port: 443, ssl: true }] },
      }),
    },
  ],
});

it.each([
  [{ useACMEHost: "i" }, { forceSSL: true, enableACME: false }],
  [{ useACMEHost: "i", enableACME: false }, { forceSSL: true }],
  [{ enableACME: true }, { forceSSL: true }],
])("mends %j without asking for two certificates", (options, changes) => {
  const { diagnostics } = compile(hosts({ h: options }));
  const [fix] = diagnostics.flatMap((one) =>
    one.code === nginxCertificateUnused.code && one.fix ? [one.fix] : [],
  );
  const edits = (fix?.edits ?? []).map((edit) =>
    edit.kind === "set" ? [edit.path.at(-1), edit.value] : [],
  );
  expect(Object.fromEntries(edits)).toEqual(changes);
});
