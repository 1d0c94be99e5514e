import type { Diagnostic, Path } from "../diagnostic.js";
import type { Config } from "../generated/config.js";
import { portOptions } from "../model/port-option.js";
import { showValue } from "../text/show-value.js";
import type { ShapeCode } from "./shape-catalogue.js";
import { isPlainObject, valueAt } from "./value-at.js";

const frontends: Path = ["flyingcircus", "kubernetes", "frontend"];

/**
 * Finds frontends that give none of the three ports, or more than one (R47). It looks at the input
 * itself, because a port with a wrong value is given nevertheless; `null` counts as not given.
 */
export function findPortConflicts(input: unknown): Diagnostic[] {
  const entries = valueAt(input, frontends);
  if (!isPlainObject(entries)) return [];
  const found: Diagnostic[] = [];
  for (const [name, frontend] of Object.entries(entries)) {
    if (isPlainObject(frontend) && givenPorts(frontend).length !== 1) {
      found.push(conflict([...frontends, name], frontend));
    }
  }
  return found;
}

/** Whether every frontend of a config of the right shape gives one of the three ports, and no other. */
export function haveOnePort({ flyingcircus }: Config): boolean {
  for (const frontend of Object.values(flyingcircus.kubernetes.frontend)) {
    const { podPort, lbServicePort, servicePort } = frontend;
    const given =
      Number(podPort !== null) + Number(lbServicePort !== null) + Number(servicePort !== null);
    if (given !== 1) return false;
  }
  return true;
}

function givenPorts(frontend: Record<string, unknown>) {
  return portOptions.filter((option) => {
    const value = Object.hasOwn(frontend, option) ? frontend[option] : undefined;
    return value !== undefined && value !== null;
  });
}

function conflict(path: Path, frontend: Record<string, unknown>): Diagnostic {
  const name = String(path.at(-1));
  const given = givenPorts(frontend);
  const code: ShapeCode = given.length === 0 ? "frontend/port-missing" : "frontend/port-exclusive";
  return given.length === 0
    ? {
        code,
        severity: "error",
        path,
        message: `Frontend ${showValue(name)} gives no port, so HAProxy would not know where the application is; the VM's build would stop.`,
        hint: "Give exactly one: podPort (headless Service), lbServicePort (LoadBalancer) or servicePort (ClusterIP).",
      }
    : {
        code,
        severity: "error",
        path,
        message: `Frontend ${showValue(name)} gives ${given
          .map((option) => `${option} (${showValue(frontend[option])})`)
          .join(" and ")}; they exclude each other, and the VM's build would stop.`,
        hint: "Keep one: podPort (headless Service), lbServicePort (LoadBalancer) or servicePort (ClusterIP).",
        related: given.map((option) => ({
          path: [...path, option],
          message: `${option} is given here`,
        })),
      };
}
