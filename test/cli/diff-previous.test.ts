import { expect, it } from "vitest";
import { run } from "./run.js";

const config = (bind: string, server = "k0") => `resourceGroup:
  name: rg
  machines:
    - { name: web0, roles: [webgateway], fe: [192.0.2.11], srv: [172.22.0.11] }
    - { name: ${server}, roles: [k3s-server], srv: [172.22.0.20] }
flyingcircus:
  kubernetes:
    frontend:
      app: { podPort: 8888, binds: ["${bind}"] }
`;
const files = {
  "old.yaml": config("127.0.0.1:8001"),
  "new.yaml": config("127.0.0.1:8002"),
  "moved.yaml": config("127.0.0.1:8001", "k1"),
  "wrong.yaml": "flyingcircus: { nosuch: 1 }",
};

it("tells in a line for each change what it does to traffic, and ends with 1", async () => {
  const { code, stdout } = await run(["diff", "new.yaml", "--previous", "old.yaml"], { files });
  expect(code).toBe(1);
  expect(stdout).toBe(
    'frontend "app": 127.0.0.1:8001 → 127.0.0.1:8002: HAProxy reloads: open connections end as they began; who still uses the old address is refused\n',
  );
});

it("refuses what the platform does not support, at its place", async () => {
  const { code, stdout, stderr } = await run(["diff", "moved.yaml", "--previous", "old.yaml"], {
    files,
  });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^NOT SUPPORTED: k3s server: k0 → k1: /);
  expect(stderr).toContain("moved.yaml:5:7 error change/k3s-server");
});

it("prints JSON, in which a program finds what is not supported", async () => {
  const words = ["diff", "moved.yaml", "--previous", "old.yaml", "--format", "json"];
  const { stdout } = await run(words, { files });
  expect(JSON.parse(stdout)).toMatchObject([
    { kind: "k3s-server", before: "k0", after: "k1", supported: false },
  ]);
});

it.each([
  ["old2.yaml", 0, /^$/],
  ["wrong.yaml", 2, /config\/unknown-option/],
  ["none.yaml", 2, /none\.yaml cannot be read/],
  ["old.yaml", 2, /compared with itself/],
])("compared with %s ends with %i", async (previous, expected, said) => {
  const { code, stdout, stderr } = await run(["diff", "old.yaml", "--previous", previous], {
    files: { ...files, "old2.yaml": files["old.yaml"] },
  });
  expect(stdout).toBe("");
  expect(stderr).toMatch(said);
  expect(code).toBe(expected);
});
