import { compile } from "@nixgen/schema";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.js";

const yaml = `
platform: { release: "24.05" }
apps:
  chat:
    hosts: [chat.example.com, www.chat.example.com]
    paths:
      /: {}
      /ws: { websockets: true }
    servicePort: 80
    namespace: tools
    serviceName: chatter
    haproxyExtraConfig: timeout tunnel 1h
    $ignore: { dns/service-at-start: It was there first. }
rules: { dns/service-at-start: error }
flyingcircus:
  services: { haproxy: { global: { maxconn: 8192 } } }
`;
const files = { "nixgen.config.yaml": yaml };

describe("nixgen expand", () => {
  it("prints the config as its author could have written it without apps", async () => {
    const { code, stdout, stderr } = await run(["expand"], { files });
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n1 ignored\n$/);
    expect(stdout).toMatchInlineSnapshot(`
      "platform:
        release: '24.05'
      rules:
        dns/service-at-start: error
      flyingcircus:
        services:
          haproxy:
            global:
              maxconn: 8192
          nginx:
            virtualHosts:
              chat.example.com:
                serverAliases:
                  - www.chat.example.com
                locations:
                  /:
                    proxyPass:
                      frontend: chat
                  /ws:
                    proxyPass:
                      frontend: chat
                    proxyWebsockets: true
                forceSSL: true
        kubernetes:
          frontend:
            chat:
              binds:
                - 127.0.0.1:22971
              servicePort: 80
              serviceName: chatter
              namespace: tools
              haproxyExtraConfig: timeout tunnel 1h
              $ignore:
                dns/service-at-start: It was there first.
      "
    `);
    const json = await run(["expand", "--format", "json"], { files });
    expect(JSON.parse(json.stdout)).toMatchObject({
      flyingcircus: { kubernetes: { frontend: { chat: { servicePort: 80 } } } },
    });
    expect(Object.keys(JSON.parse(json.stdout))).not.toContain("apps");
  });

  it.each(["yaml", "json"])("can be read again from %s, and means the same", async (format) => {
    const { stdout } = await run(["expand", "--format", format], { files });
    const checked = await run(["check", "-"], { stdin: stdout });
    expect(checked.code, checked.stderr).toBe(0);
    const first = await run(["diff", "nixgen.config.yaml"], { files });
    const again = await run(["diff", "-"], { stdin: stdout });
    const body = (text: string) => text.slice(text.indexOf("{"));
    expect(body(again.stdout)).toBe(body(first.stdout));
  });

  it("prints nothing where the apps cannot be expanded", async () => {
    const { code, stdout, stderr } = await run(["expand", "-"], { stdin: "apps: { a: {} }" });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("app/no-entrance");
  });

  it("prints a config without apps as it is", async () => {
    const config = { flyingcircus: { kubernetes: { frontend: { a: { podPort: 80 } } } } };
    const stdin = JSON.stringify(config);
    const { stdout } = await run(["expand", "-", "--format", "json"], { stdin });
    expect(JSON.parse(stdout)).toEqual(config);
    expect(compile(config).ok).toBe(true);
  });
});
