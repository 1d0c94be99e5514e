import { describe, expect, it } from "vitest";
import { run } from "./run.js";

const yaml = `# password=hunter2secret
flyingcircus:
  kubernetes:
    frontend:
      app: { podPort: 8000 } # near the passwords
  services:
    nginx:
      virtualHosts:
        h.example.com:
          basicAuth: { me: geheim123, you: "auch geheim" }
          locations:
            /:
              basicAuth:
                me: "x'y"
              extraConfig: |
                proxy_set_header Authorization "Bearer abcdefgh12345";
                } # nginx/unbalanced
`;
const json = JSON.stringify(
  {
    flyingcircus: {
      services: { nginx: { virtualHosts: { h: { basicAuth: { me: "geheim123" } } } } },
    },
  },
  undefined,
  1,
);
const typescript = `const secret = "geheim123";
export default {
  flyingcircus: {
    services: {
      nginx: { virtualHosts: { h: { basicAuth: { me: secret, you: "auch geheim" } } } },
    },
  },
};
`;
const secrets = /geheim|hunter2|abcdefgh|x'y/;

describe.each([
  ["nixgen.config.yaml", yaml],
  ["nixgen.config.json", json],
  ["nixgen.config.ts", typescript],
])("passwords of %s", (name, text) => {
  it.each(["pretty", "json", "github", "sarif"])("are not printed as %s", async (format) => {
    const { code, stdout, stderr } = await run(["check", "--format", format], {
      files: { [name]: text },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("password-in-store");
    expect(stdout + stderr).not.toMatch(secrets);
  });
});

it("are not printed in the change that --fix would make, whose positions stay", async () => {
  const { stdout, stderr } = await run(["check", "--fix", "--dry-run"], {
    files: { "nixgen.config.yaml": yaml },
  });
  expect(stdout).toContain("+++ nixgen.config.yaml");
  expect(stdout + stderr).not.toMatch(/geheim|hunter2|abcdefgh/);
  expect(stderr).toContain("basicAuth: { me: •••••••••, you: ••••••••••••• }");
});
