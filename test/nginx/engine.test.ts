import { readFileSync } from "node:fs";
import { renderNginx } from "@nixgen/nginx-render";
import { compile } from "@nixgen/schema";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { hostileConfigs } from "../arbitraries/hostile-nginx.js";
import { nginxConfigs } from "../arbitraries/nginx.js";
import { createCertificate } from "../lab/certificate.js";
import { describeAsRoot } from "../lab/describe-as-root.js";
import { createNamespace, type Namespace } from "../lab/namespace.js";
import { checkWithNginx } from "./check-with-nginx.js";

describeAsRoot("the real nginx", () => {
  let namespace: Namespace;
  const { certificate, key } = createCertificate("test.example.com");
  const written = new Set<string>();

  beforeAll(async () => {
    namespace = await createNamespace([]);
  });
  afterAll(() => namespace.destroy());

  /** Puts a throw-away certificate at every path that the text names. */
  async function writeCertificates(text: string): Promise<void> {
    const directive = /^\s*ssl_(?:trusted_)?certificate(_key)? (\S+);$/gm;
    for (const [, isKey, path = ""] of text.matchAll(directive)) {
      if (written.has(path)) continue;
      await namespace.writeFile(path, isKey === undefined ? certificate : key);
      written.add(path);
    }
  }

  it("accepts the standalone preview of 250 random configs without errors", async () => {
    await fc.assert(
      fc.asyncProperty(nginxConfigs, async (config) => {
        const { model, diagnostics } = compile(config);
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        if (model === undefined) throw new Error("no model");
        const text = renderNginx(model, { standalone: true });
        await writeCertificates(text);
        const { accepted, remarks } = await checkWithNginx(text, namespace);
        expect(remarks.filter(({ level }) => level === "emerg")).toEqual([]);
        expect(accepted).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it("finds the syntax right wherever hostile text gets no diagnostic, in 300 files", async () => {
    const tolerated = hostileConfigs.filter(({ slot, text }) => compile(slot.config(text)).ok);
    await fc.assert(
      fc.asyncProperty(tolerated, async ({ slot, text }) => {
        const { model } = compile(slot.config(text));
        if (model === undefined) throw new Error("no model");
        const preview = renderNginx(model, { standalone: true });
        const { remarks } = await checkWithNginx(preview, namespace);
        // What the words mean may be nonsense to nginx: that they keep to their place is the point.
        for (const { message } of remarks) {
          expect(message).not.toMatch(/^unexpected|^too long parameter/);
          if (!slot.lines) expect(message).not.toMatch(/^unknown directive|is not allowed here/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("refuses of the platform's own cases exactly those that a rule says it refuses", async () => {
    const cases: readonly { readonly id: string; readonly config: unknown }[] = JSON.parse(
      readFileSync(new URL("../conformance/nginx.json", import.meta.url), "utf8"),
    );
    const disagreements: unknown[] = [];
    let refused = 0;
    for (const { id, config } of cases) {
      const { model, diagnostics } = compile(config);
      if (model === undefined) throw new Error(`no model of ${id}`);
      const text = renderNginx(model, { standalone: true });
      await writeCertificates(text);
      const { accepted, remarks } = await checkWithNginx(text, namespace);
      const predicted = diagnostics.filter(({ code }) => refusedByNginx.has(code));
      if (!accepted) refused++;
      if (accepted !== (predicted.length === 0)) disagreements.push({ id, remarks, predicted });
      const conflict = remarks.some(({ message }) => message.includes("conflicting server name"));
      const isNamed = diagnostics.some(({ code }) => code === "nginx/duplicate-name");
      if (accepted && conflict !== isNamed) disagreements.push({ id, remarks });
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(20);
  });
});

/** Codes about files that nginx does not start with. */
const refusedByNginx = new Set([
  "nginx/duplicate-location",
  "nginx/ipv6-brackets",
  "nginx/log-name",
  "nginx/no-certificate",
  "nginx/reads-differently",
  "nginx/regex-uri",
  "nginx/reject-ssl",
  "nginx/root-and-alias",
  "nginx/socket-options",
  "nginx/two-defaults",
  "nginx/unbalanced",
]);
