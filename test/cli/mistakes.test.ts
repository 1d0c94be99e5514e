import { describe, expect, it } from "vitest";
import { marked } from "./marked.ts";
import { namesIn, run } from "./run.ts";

/** What is wrong, in the order of the places marked in each config below. */
const mistakes = [
  ["config/wrong-value", "platform.release", "possible: 23.05, 23.11, 24.05, 24.11"],
  ["config/unknown-option", "flyingcircus.kubernetes.frontend.misspelt", "Did you mean binds?"],
  ["config/wrong-type", "frontend.text.podPort takes a number", "Without quotes: 8888"],
  ["config/out-of-range", "frontend.zero.podPort is 0", "at least 1"],
  ["frontend/port-exclusive", "lbServicePort", "podPort"],
  ["frontend/port-missing", "podPort", "servicePort"],
  ["config/wrong-value", 'frontend.ftp.mode cannot be "ftp"', "possible: http, tcp"],
  ["config/out-of-range", "frontend.nopods.maxExpectedPods is 0", "at least 1"],
  ["config/malformed", 'The name "my app"', "HAProxy"],
  ["bind/syntax", "localhost:8006:8007", "bind"],
  ["config/unknown-option", "forceSsl", "Did you mean forceSSL?"],
  ["proxy/unknown-frontend", "txt", "Did you mean text?"],
] as const;

const yaml = marked(`# A mistake in every entry.
platform: { release: «"25.05" }
flyingcircus:
  kubernetes:
    frontend:
      misspelt:
        podPort: 8001
        «binsd: ["127.0.0.1:8001"]
      text:
        podPort: «"8888"
      zero: { binds: ["127.0.0.1:8003"], podPort: «0 }
      «two:
        binds: ["127.0.0.1:8004"]
        podPort: 8004
        lbServicePort: 8004
      «none:
        binds: ["127.0.0.1:8005"]
      ftp: { podPort: 8006, mode: «ftp }
      nopods:
        podPort: 8007
        maxExpectedPods: «0
      «my app:
        podPort: 8008
      bad:
        podPort: 8009
        binds:
          - 127.0.0.1:8009
          - «localhost:8006:8007
  services:
    nginx:
      virtualHosts:
        a.example.com:
          «forceSsl: true
          locations:
            /:
              «proxyPass: { frontend: txt }
`);

const json = marked(`{
  "platform": { "release": «"25.05" },
  "flyingcircus": {
    "kubernetes": {
      "frontend": {
        "misspelt": { "podPort": 8001, «"binsd": ["127.0.0.1:8001"] },
        "text": { "podPort": «"8888" },
        "zero": { "binds": ["127.0.0.1:8003"],
                  "podPort": «0 },
\t«"two": { "binds": ["127.0.0.1:8004"], "podPort": 8004, "lbServicePort": 8004 },
        «"none": { "binds": ["127.0.0.1:8005"] },
        "ftp": { "podPort": 8006, "mode": «"ftp" },
        "nopods": { "podPort": 8007, "maxExpectedPods": «0 },
        «"my app": { "podPort": 8008 },
        "bad": { "podPort": 8009, "binds": ["127.0.0.1:8009", «"localhost:8006:8007"] }
      }
    },
    "services": { "nginx": { "virtualHosts": { "a.example.com": {
      «"forceSsl": true, "locations": { "/": { «"proxyPass": { "frontend": "txt" } } } } } }
    }
  }
}
`);

const typescript = marked(`import { defineConfig, toFrontend } from "@nixgen/schema";

interface Unrelated { readonly podPort: number }
const three = 3 as const;

export default defineConfig({
  platform: { release: «"25.05" },
  flyingcircus: {
    kubernetes: {
      frontend: {
        misspelt: {
          podPort: 8001,
          «binsd: ["127.0.0.1:8001"],
        },
        "text": { podPort: «"8888" },
        zero: { binds: [\`127.0.0.1:800\${three}\`], podPort: «0 },
        «two: {
          binds: ["127.0.0.1:8004"],
          podPort: 8004, // one
          lbServicePort: 8004, // and another
        },
        «none: { binds: ["127.0.0.1:8005"] },
        ftp: { podPort: 8006, mode: «"ftp" },
        nopods: { podPort: 8007, maxExpectedPods: «0 },
        «"my app": { podPort: 8008 },
        bad: { podPort: 8009, binds: ["127.0.0.1:8009", «"localhost:8006:8007"] },
      },
    },
    services: {
      nginx: {
        virtualHosts: {
          "a.example.com": { «forceSsl: true, locations: { "/": { proxyPass: «toFrontend("txt") } } },
        },
      },
    },
  },
} as never);
`);

describe.each([
  ["nixgen.config.yaml", yaml],
  ["nixgen.config.json", json],
  ["nixgen.config.ts", typescript],
])("%s with mistakes in many places", (name, { text, places }) => {
  it("prints all of them in one run, each at its place, sorted by position", async () => {
    const { code, stdout, stderr } = await run(["check"], { files: { [name]: text } });
    const heads = stderr.split("\n").filter((line) => /^\S+:\d+:\d+ error /.test(line));
    expect(heads).toEqual(mistakes.map(([what], at) => `${name}:${places[at]} error ${what}`));
    expect(stderr).toMatch(new RegExp(`\n\n${mistakes.length} errors\n$`));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  it("says of each what is seen and what is possible", async () => {
    const { stderr } = await run(["check"], { files: { [name]: text } });
    const blocks = stderr.split("\n\n");
    expect(blocks).toHaveLength(mistakes.length + 1);
    for (const [at, [, ...words]] of mistakes.entries()) {
      for (const word of words) expect(blocks[at]).toContain(word);
    }
  });

  it("points to each place in the frame", async () => {
    const { stderr } = await run(["check"], { files: { [name]: text } });
    for (const [at, block] of stderr.split("\n\n").slice(0, -1).entries()) {
      const [line, column] = (places[at] ?? "").split(":").map(Number);
      const rows = block.split("\n");
      const pointer = rows.findIndex((row) => /^ +\| +\^+$/.test(row));
      expect(rows[pointer - 1]).toMatch(new RegExp(`^ *${line} \\|`));
      const before = (text.split("\n")[(line ?? 0) - 1] ?? "").slice(0, (column ?? 0) - 1);
      const shown = before.replaceAll("\t", "  ").length;
      expect(rows[pointer]?.split("| ")[1]?.indexOf("^")).toBe(shown);
    }
  });

  it("writes nothing", async () => {
    const { code, stderr, directory } = await run(["build"], { files: { [name]: text } });
    expect(stderr).toMatch(/\nNothing was written\.\n$/);
    expect(code).toBe(1);
    expect(namesIn(directory)).toEqual([name]);
  });
});

it("prints the same for every format", async () => {
  const findings = await Promise.all(
    Object.entries({ "a.yaml": yaml, "a.json": json, "a.ts": typescript }).map(
      async ([name, { text }]) => {
        const { stderr } = await run(["check", name, "--format", "json"], {
          files: { [name]: text },
        });
        const { diagnostics }: { diagnostics: { span?: unknown; related?: unknown }[] } =
          JSON.parse(stderr);
        return diagnostics.map(({ span: _, related: __, ...rest }) => rest);
      },
    ),
  );
  const [first, ...others] = findings;
  expect(first).toHaveLength(mistakes.length);
  for (const other of others) expect(other).toEqual(first);
});
