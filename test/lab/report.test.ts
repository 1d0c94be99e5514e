import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LoadResult } from "./closed-loop.ts";
import { describeLab } from "./describe-lab.ts";
import {
  configOf,
  deploy,
  loadDuring,
  pause,
  startReady,
  type Variant,
  variants,
} from "./experiments.ts";
import { platformAddresses } from "./platform-addresses.ts";
import { previewHaproxy } from "./preview.ts";
import { labReport, type Measurement } from "./report.ts";

/** `NIXGEN_LAB=long` measures for half an hour and writes the report; without it, one quick round. */
const isLong = process.env.NIXGEN_LAB === "long";
const runs = isLong ? 3 : 1;
const scale = isLong ? 1 : 0.2;
const reportFile = new URL("../../docs/lab.md", import.meta.url);

describeLab("the lab's measurements", { addresses: platformAddresses }, (lab) => {
  const measurements: Measurement[] = [];

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
          const result = await experiment(variant, load);
          measurements.push({ title, variant, load, result });
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
      withPods(variant, 1, (deployment) =>
        loadDuring(lab(), load, async () => {
          await pause(2000);
          await deployment.add(99);
          await pause(12_000);
          for (let count = 0; count < 99; count++) {
            await deployment.remove(1, "drain");
            await pause(150);
          }
        }),
      ),
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

  it("are written down, with plots", () => {
    const text = labReport(measurements);
    expect(text).toContain("<svg");
    if (isLong) writeFileSync(reportFile, text);
  });

  async function withPods<T>(
    variant: Variant,
    count: number,
    use: (
      deployment: ReturnType<typeof deploy>,
      haproxy: Awaited<ReturnType<typeof startReady>>,
    ) => Promise<T>,
  ): Promise<T> {
    const deployment = deploy(lab());
    await deployment.add(count);
    const haproxy = await startReady(lab(), configOf(variant), Math.min(count, 6));
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

type Measured = LoadResult & { readonly repeatedPosts: number };
