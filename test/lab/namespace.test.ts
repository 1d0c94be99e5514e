import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { childPids } from "./child-pids.ts";
import { describeAsRoot } from "./describe-as-root.ts";
import { createNamespace, type Namespace } from "./namespace.ts";
import { startProgram } from "./program.ts";
import { typescriptArguments } from "./typescript-child.ts";
import { waitFor } from "./wait-for.ts";

describeAsRoot("namespace", () => {
  const made: Namespace[] = [];
  const create = async (addresses: readonly string[]) => {
    const namespace = await createNamespace(addresses);
    made.push(namespace);
    return namespace;
  };
  const run = async (namespace: Namespace, script: string) => {
    const program = startProgram(namespace, "sh", ["-c", `${script}; echo done`]);
    return program.until("end", () => /^([\s\S]*)done\n$/.exec(program.output())?.[1]?.trim());
  };

  afterEach(() => Promise.all(made.splice(0).map((namespace) => namespace.destroy())));

  it("holds its addresses only, with the platform's kernel settings", async () => {
    const namespace = await create(["192.0.2.11", "2001:db8::11", "10.42.0.1/16"]);
    const shown = await run(namespace, "ip -brief address");
    const local = ["127.0.0.1/8", "192.0.2.11/32", "10.42.0.1/16", "2001:db8::11/128", "::1/128"];
    expect(shown.split(/\s+/).sort()).toEqual(["lo", "UNKNOWN", ...local].sort());
    expect(await run(namespace, "ip route get 10.42.77.3")).toContain("local 10.42.77.3 dev lo");
    const settings = ["ipv4/ip_nonlocal_bind", "ipv6/ip_nonlocal_bind", "ipv6/bindv6only"];
    const files = settings.map((name) => `/proc/sys/net/${name}`).join(" ");
    expect(await run(namespace, `cat ${files}`)).toBe("1\n1\n0");
  });

  it("keeps what is written to itself, even through a link", async () => {
    const namespace = await create([]);
    await run(namespace, "ln -s /var/lib/lab-target /var/lib/lab-link");
    for (const path of ["/etc/lab/a", "/var/lib/lab-link/a", "/run/lab/a"]) {
      await run(namespace, "mkdir -p /var/lib/lab-target");
      await namespace.writeFile(path, "text\n");
      expect(await run(namespace, `cat ${path}; stat -c %a ${path}`)).toBe("text\n644");
    }
    expect(["/etc/lab", "/var/lib/lab-target", "/run/lab"].filter(existsSync)).toEqual([]);
  });

  it("says why it cannot be made", async () => {
    await expect(createNamespace(["192.0.2.300"])).rejects.toThrow(/192\.0\.2\.300/);
  });

  it("takes a program along that does not end by itself", async () => {
    const namespace = await create([]);
    const stubborn = startProgram(namespace, "sh", ["-c", "trap '' TERM; echo on; exec sleep 60"]);
    await stubborn.until("start", () => (stubborn.output().includes("on") ? true : undefined));
    const pid = await stubborn.pid();
    await namespace.destroy();
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });

  it("stops a program that ignores SIGTERM, and no other", async () => {
    const namespace = await create([]);
    const start = async (script: string) => {
      const program = startProgram(namespace, "sh", ["-c", script]);
      await program.until("start", () => (program.output().includes("on") ? true : undefined));
      return { ...program, id: await program.pid() };
    };
    const other = await start("echo on; exec sleep 60");
    const stubborn = await start("trap '' TERM; echo on; exec sleep 60");
    await stubborn.stop();
    expect([stubborn.id, other.id].map((id) => existsSync(`/proc/${id}`))).toEqual([false, true]);
  });

  it("reports what a program wrote before it failed", async () => {
    const program = startProgram(await create([]), "sh", ["-c", "echo reason >&2; exit 3"]);
    await expect(program.until("start", () => undefined)).rejects.toThrow(/ended\nreason/);
  });

  it("leaves nothing when the process that made a lab is killed", async () => {
    const maker = spawn(process.execPath, typescriptArguments("./abandoned-lab.ts"));
    let output = "";
    maker.stdout.on("data", (chunk) => (output += chunk));
    maker.stderr.on("data", (chunk) => (output += chunk));
    await waitFor("lab", 20_000, () => (output.includes("ready") ? true : undefined));
    const pids = descendants(maker.pid ?? 0);
    // The keeper with its maker; dnsmasq, pods, client and HAProxy's two, four with their waiters.
    expect(pids.length).toBeGreaterThanOrEqual(11);
    maker.kill("SIGKILL");
    await waitFor("end of every process", 5_000, () =>
      pids.some((pid) => existsSync(`/proc/${pid}`)) ? undefined : true,
    );
  });
});

function descendants(pid: number): number[] {
  return childPids(pid).flatMap((child) => [child, ...descendants(child)]);
}
