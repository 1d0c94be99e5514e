import { spawnSync } from "node:child_process";
import { bindParameters, parseBind, stricterThanHaproxy } from "@nixgen/schema";
import fc from "fast-check";
import { expect, it } from "vitest";
import { describeWith, requireProgram } from "../real-programs.js";
import { checkWithHaproxy, mostErrorsPerFile } from "./check-with-haproxy.js";

/** Which binds HAProxy accepts: it names every line of a file that it refuses. */
async function acceptedByHaproxy(binds: readonly string[]): Promise<readonly boolean[]> {
  const defaults = ["defaults", "timeout connect 1s", "timeout client 1s", "timeout server 1s"];
  const frontends = binds.flatMap((bind, index) => [`frontend f${index}`, `bind ${bind}`]);
  const { remarks } = await checkWithHaproxy([...defaults, ...frontends, ""].join("\n"));
  const refused = new Set(
    remarks.flatMap(({ severity, line }) => (severity === "ALERT" && line ? [line] : [])),
  );
  return binds.map((_, index) => !refused.has(defaults.length + 2 * index + 2));
}

/** Kinds of problem for which HAProxy may accept what our grammar refuses. */
const strictKinds: ReadonlySet<string> = new Set(
  stricterThanHaproxy.map(({ kind }) => kind).filter((kind) => kind !== "unknown-parameter"),
);

// Prefixes that look for an open file descriptor are left out, and so are names that a hosts file
// need not know: what HAProxy says of them depends on who starts it where.
const prefix = fc.oneof(
  { weight: 8, arbitrary: fc.constant("") },
  fc.constantFrom("ipv4@", "ipv6@", "ip@", "tcp@", "tcp4@", "tcp6@", "stream+"),
  fc.constantFrom("IPV4@", "udp@", "uxdg@", "dgram+", "ipv5@", "@"),
);
const host = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("", "*", "[::]", "::", "0.0.0.0", "127.0.0.1") },
  { weight: 2, arbitrary: fc.ipV4() },
  { weight: 2, arbitrary: fc.ipV6() },
  { weight: 2, arbitrary: fc.ipV6().map((address) => `[${address}]`) },
  fc.ipV4Extended(),
  fc.constantFrom("[127.0.0.1]", "localhost", "[localhost]", "LOCALHOST", "[*]", "[]", "**", ":"),
  fc.constantFrom("256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4/8", "08.1", "1e3", "0x1"),
  fc.constantFrom(
    "fe80::1%lo",
    "[::1",
    "::1]",
    "1::2::3",
    "12345::",
    "::ffff:1.2.3.04",
    "-",
    "a..b",
  ),
  fc.stringMatching(/^[0-9a-fx.:[\]*-]{1,12}$/),
);
const port = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 65535 }).map(String) },
  fc.constantFrom(
    "0",
    "00",
    "080",
    "65535",
    "65536",
    "99999999999",
    "http",
    "80x",
    "0x50",
    "",
    "-",
  ),
  // HAProxy makes a listener of every port, so ranges are kept short.
  fc
    .tuple(fc.nat(65560), fc.integer({ min: -3, max: 30 }))
    .map(([first, more]) => `${first}-${first + more}`),
  fc.constantFrom("80-", "-80", "+80", "80-90-100", "80--90", "80+90", "80-a", "80-9a"),
);
const socket = fc.oneof(
  fc.stringMatching(/^\/[a-z/:.@-]{0,8}$/),
  fc.stringMatching(/^(?:unix|abns|uxst)@[a-z/:.]{0,8}$/),
  fc.nat(12).map((length) => `/${"a".repeat(90 + length)}`),
  fc.nat(12).map((length) => `abns@${"a".repeat(100 + length)}`),
);
const address = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, host, port).map(([a, b, c]) => `${a}${b}:${c}`) },
  fc.tuple(prefix, host).map((parts) => parts.join("")),
  socket,
  fc.constantFrom("", "fd@x", "fd@", "fd@-1", "$NONE:80", "a$"),
);
const parameter = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...["accept-proxy", "name fe", "maxconn 5", "interface lo", "tfo", "nice 5", "backlog 5"],
      ...["mss 500", "defer-accept", "transparent", "v6only", "v4v6", "tcp-ut 5s", "mode 600"],
      ...["user root", 'name "a b"', "name a\\ b"],
    ),
  },
  fc.constantFrom("nam fe", "acceptproxy", "name", '""', "80", "TFO"),
);
const bind = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: address },
      fc.array(address, { minLength: 1, maxLength: 3 }).map((list) => list.join(",")),
      address.map((text) => `"${text}"`),
    ),
    fc.array(parameter, { maxLength: 2 }),
  )
  .map(([addresses, parameters]) => [addresses, ...parameters].join(" "))
  .filter((text) => !/6@\[?localhost/i.test(text) && namesIn(text).every((n) => n === "localhost"));

function namesIn(text: string): readonly string[] {
  const parsed = parseBind(text);
  const listeners = parsed.kind === "bind" ? parsed.listeners : [];
  return listeners.flatMap((listener) => (listener.kind === "name" ? [listener.name] : []));
}

describeWith(["haproxy"], "binds", () => {
  it("agrees with HAProxy on 900 candidates, apart from where it is stricter on purpose", async () => {
    const seen = { accepted: 0, refused: 0 };
    const batch = fc.array(bind, { minLength: 45, maxLength: mostErrorsPerFile - 4 });
    await fc.assert(
      fc.asyncProperty(batch, async (binds) => {
        const verdicts = await acceptedByHaproxy(binds);
        binds.forEach((text, index) => {
          const ours = parseBind(text);
          const theirs = verdicts[index] === true;
          seen[ours.kind === "bind" ? "accepted" : "refused"]++;
          if (ours.kind === "refused" && theirs && strictKinds.has(ours.problem.kind)) return;
          expect({ text, accepted: ours.kind === "bind" }).toEqual({ text, accepted: theirs });
        });
      }),
      // The failing assertion names the bind; shrinking batches would take minutes.
      { numRuns: 20, endOnFailure: true },
    );
    expect(seen.accepted).toBeGreaterThan(200);
    expect(seen.refused).toBeGreaterThan(200);
  });

  it("is stricter in every way that it says", async () => {
    const examples = stricterThanHaproxy.map(({ example }) => example);
    expect(await acceptedByHaproxy(examples)).toEqual(examples.map(() => true));
    expect(
      examples.map(parseBind).map((bind) => bind.kind === "refused" && bind.problem.kind),
    ).toEqual(stricterThanHaproxy.map(({ kind }) => kind));
  });

  it("knows HAProxy's parameters, and which take a value", () => {
    // HAProxy lists them, and then fails for want of a configuration.
    const { stdout } = spawnSync(requireProgram("haproxy"), ["-dKall", "-f", "/dev/null"], {
      encoding: "utf8",
    });
    const theirs = Array.from(
      stdout.matchAll(/^\tbind <addr> (?:ssl )?(\S+)( \+1)?$/gm),
      ([, name = "", value]) => [name, value === undefined ? "flag" : "value"] as const,
    ).filter(([name]) => name !== "process");
    expect(theirs.length).toBeGreaterThan(50);
    expect(theirs.filter(([name, takes]) => bindParameters.get(name) !== takes)).toEqual([]);
  });
});
