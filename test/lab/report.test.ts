import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LoadResult } from "./closed-loop.ts";
import { describeLab } from "./describe-lab.ts";
import {
  configOf,
  type Deployment,
  deploy,
  loadDuring,
  pause,
  startReady,
  type Variant,
  variants,
} from "./experiments.ts";
import { observations } from "./observations.ts";
import { platformAddresses } from "./platform-addresses.ts";
import { previewHaproxy } from "./preview.ts";
import { labReport, type Measurement, type Observation } from "./report.ts";

/** `NIXGEN_LAB=long` measures for three quarters of an hour and writes the report; without it, one quick round. */
const isLong = process.env.NIXGEN_LAB === "long";
const runs = isLong ? 3 : 1;
const scale = isLong ? 1 : 0.2;
const docs = new URL("../../docs/", import.meta.url);
const silence = isLong ? { seconds: 300 } : { seconds: 4, timeout: "2s" };
/** What might help besides, as parameters of every pod. */
const furtherParameters = ["slowstart 10s", "maxconn 4"];

describeLab("the lab's measurements", { addresses: platformAddresses }, (lab) => {
  const measurements: Measurement[] = [];
  const observed: Observation[] = [];

  /** Measures something for both variants, as often as asked for. */
  const measure = (
    title: string,
    seconds: number,
    clients: number,
    experiment: (variant: Variant, load: Load) => Promise<Measured>,
  ) => {
    const load = { clients, seconds: Math.max(4, Math.round(seconds * scale)) };
    it.each(variants)(
      `${title}: %s`,
      { timeout: runs * (load.seconds + 60) * 1000 },
      async (variant) => {
        for (let run = 0; run < runs; run++) {
          const { waitedMs, ...result } = await experiment(variant, load);
          measurements.push({ title, variant, result, ...(waitedMs && { waitedMs }) });
          expect(result.requests).toBeGreaterThan(0);
          if (variant === "hardened") expect(result.repeatedPosts).toBe(0);
        }
      },
    );
  };

  const updates = [
    { pods: 3, clients: 8, preStopMs: 3000 },
    { pods: 10, clients: 64, preStopMs: 3000 },
    { pods: 3, clients: 8, preStopMs: 0 },
    { pods: 10, clients: 64, preStopMs: 0 },
  ];
  for (const { pods, clients, preStopMs } of isLong ? updates : updates.slice(0, 1)) {
    const stop =
      preStopMs === 0 ? "at once" : `${preStopMs / 1000} s after the Service forgot them`;
    const title = `${pods} pods replaced one by one, which stop ${stop}; ${clients} clients`;
    measure(title, 20, clients, (variant, load) =>
      withPods(variant, pods, (deployment) =>
        loadDuring(lab(), load, async () => {
          const pauseMs = (load.seconds * 1000) / (pods + 1) - preStopMs;
          for (let count = 0; count < pods; count++) {
            await pause(Math.max(0, pauseMs));
            await deployment.replaceOne(preStopMs);
          }
        }),
      ),
    );
  }
  measure("3 of 6 pods killed without warning", 10, 8, (variant, load) =>
    withPods(variant, 6, (deployment) =>
      loadDuring(lab(), load, async () => {
        for (let count = 0; count < 3; count++) {
          await pause((load.seconds * 1000) / 5);
          await deployment.remove(1, "kill");
        }
      }),
    ),
  );
  if (isLong) {
    measure("Cluster DNS gone for 60 s", 66, 8, (variant, load) =>
      withPods(variant, 3, () =>
        loadDuring(lab(), load, async () => {
          await pause(4000);
          await lab().dns.stop();
          await pause(60_000);
          await lab().dns.start();
        }),
      ),
    );
    measure("From 1 to 100 pods and back", 40, 8, (variant, load) =>
      withPods(variant, 1, (deployment) => scaled(deployment, load, 99)),
    );
    for (const parameters of furtherParameters) {
      it(`From 1 to 100 pods and back: hardened, ${parameters}`, { timeout: 300_000 }, async () => {
        const load = { clients: 8, seconds: 40 };
        for (let run = 0; run < runs; run++) {
          const { waitedMs, ...result } = await withPods(
            "hardened",
            1,
            (deployment) => scaled(deployment, load, 99),
            { extraPodTemplateOptions: parameters },
          );
          measurements.push({
            title: "From 1 to 100 pods and back",
            variant: `hardened, ${parameters}`,
            result,
            waitedMs,
          });
        }
      });
    }
  } else {
    measure("From 1 to 12 pods and back", 40, 8, (variant, load) =>
      withPods(variant, 1, (deployment) => scaled(deployment, load, 11)),
    );
  }
  measure("Four reloads of a changed config", 12, 8, (variant, load) =>
    withPods(variant, 3, (_, haproxy) =>
      loadDuring(lab(), load, async () => {
        for (let count = 1; count <= 4; count++) {
          await pause((load.seconds * 1000) / 6);
          const changed = configOf(variant, { haproxyExtraConfig: `timeout tunnel ${count}h` });
          await haproxy.reload(previewHaproxy(changed));
        }
      }),
    ),
  );

  for (const { title, runs: times, expected, observe } of observations(runs, silence)) {
    it.each(variants)(`${title}: %s`, { timeout: 420_000 }, async (variant) => {
      for (let run = 0; run < times; run++) {
        for (const happened of await observe(lab(), variant)) {
          observed.push({ title, variant, happened });
          expect(happened).toBe(expected[variant]);
        }
      }
    });
  }

  it("are written down, with plots", () => {
    const { markdown, plots } = labReport(measurements, observed);
    expect(plots.length).toBeGreaterThan(2);
    expect(plots.every(({ svg }) => svg.includes("<polyline points"))).toBe(true);
    expect(markdown).toContain("| hardened |");
    if (!isLong) return;
    writeFileSync(new URL("lab.md", docs), markdown);
    rmSync(new URL("lab", docs), { recursive: true, force: true });
    mkdirSync(new URL("lab", docs));
    for (const { file, svg } of plots) writeFileSync(new URL(file, docs), svg);
  });

  /** Adds so many pods at once, and takes them away one after the other. */
  async function scaled(
    deployment: Deployment,
    load: Load,
    count: number,
  ): Promise<Measured & { readonly waitedMs: readonly number[] }> {
    const old = new Set(deployment.running.map((number) => `pod${number}`));
    const began = performance.now();
    let publishedMs = 0;
    const result = await loadDuring(lab(), load, async () => {
      await pause(load.seconds * 50);
      await deployment.add(count);
      publishedMs = performance.now() - began;
      await pause(load.seconds * 300);
      for (let left = count; left > 0; left--) {
        await deployment.remove(1, "drain");
        await pause((load.seconds * 375) / count);
      }
    });
    const firstAnswers = Object.entries(result.firstAnswerMs).filter(([pod]) => !old.has(pod));
    const waitedMs = firstAnswers.map(([, atMs]) => atMs - publishedMs);
    const never = Array.from({ length: count - waitedMs.length }, () => Number.POSITIVE_INFINITY);
    return { ...result, waitedMs: [...waitedMs, ...never] };
  }

  async function withPods<T>(
    variant: Variant,
    count: number,
    use: (
      deployment: ReturnType<typeof deploy>,
      haproxy: Awaited<ReturnType<typeof startReady>>,
    ) => Promise<T>,
    frontend: object = {},
  ): Promise<T> {
    const deployment = deploy(lab());
    await deployment.add(count);
    const haproxy = await startReady(lab(), configOf(variant, frontend), Math.min(count, 6));
    try {
      return await use(deployment, haproxy);
    } finally {
      await haproxy.stop();
      await deployment.remove(deployment.running.length, "kill");
    }
  }
});

interface Load {
  readonly clients: number;
  readonly seconds: number;
}

type Measured = LoadResult & {
  readonly repeatedPosts: number;
  readonly waitedMs?: readonly number[];
};
