import { closest, type Diagnostic, type Model, type Path, writtenPath } from "@nixgen/schema";
import { isLabelKey, isLabelValue, isNamespaceName, isServiceName } from "./kubernetes-names.js";
import { type ManifestCode, manifestCatalogue } from "./manifest-catalogue.js";
import type { PlannedService } from "./planned-services.js";
import { appsOf, detailsKey, detailsOf } from "./service-origin.js";

type Problem = Pick<Diagnostic, "path" | "message" | "hint"> & { readonly code: ManifestCode };

const severities = new Map(manifestCatalogue.map(({ code, severity }) => [code, severity]));

/** Finds why Services cannot be written, and details that belong to none. */
export function findProblems(
  model: Model,
  needed: readonly PlannedService[],
  toMake: readonly PlannedService[],
): readonly Diagnostic[] {
  const problems = [
    ...toMake.flatMap((service) => [
      ...checkNames(service),
      ...checkKinds(service),
      ...checkSelectors(service, model),
    ]),
    ...checkDetails(model, needed),
  ];
  return problems.map((problem) => ({
    severity: severities.get(problem.code) ?? "error",
    ...problem,
    path: writtenPath(model, problem.path),
  }));
}

function checkNames({ namespace, name, frontends: [first] }: PlannedService): readonly Problem[] {
  if (first === undefined || (isServiceName(name) && isNamespaceName(namespace))) return [];
  const [what, wrong] = isServiceName(name) ? ["namespace", namespace] : ["Service", name];
  return [
    {
      code: "manifests/service-name",
      path: first.frontend.path,
      message: `No ${what} can have the name ${JSON.stringify(wrong)}, which the frontend ${JSON.stringify(first.frontend.name)} needs: such names are 1 to 63 lower-case letters, digits and \`-\`${what === "Service" ? ", with a letter first" : ""}.`,
      hint: "Rename the frontend, or say under cluster.services that the Service exists: external: true",
    },
  ];
}

function checkKinds({ namespace, name, frontends }: PlannedService): readonly Problem[] {
  const headless = frontends.find(({ kind }) => kind === "podPort");
  const other = frontends.find(({ kind }) => kind !== "podPort");
  if (headless === undefined || other === undefined) return [];
  return [
    {
      code: "manifests/service-kinds",
      path: other.frontend.path,
      message: `The Service ${namespace}/${name} would have to be headless for podPort ${headless.port} of ${JSON.stringify(headless.frontend.name)}, and not to be for ${other.kind} ${other.port} of ${JSON.stringify(other.frontend.name)}.`,
      hint: "Use podPort for both, or let one of them name another Service.",
    },
  ];
}

function checkSelectors(service: PlannedService, model: Model): readonly Problem[] {
  if (detailsOf(service, model)?.selector !== undefined) {
    return checkLabels(detailsOf(service, model)?.selector ?? {}, [
      "cluster",
      "services",
      detailsKey(service, model),
      "selector",
    ]);
  }
  const apps = appsOf(service, model).filter(({ selector }) => selector !== undefined);
  const [first, ...others] = apps;
  if (first?.selector === undefined) return [];
  const told = canonical(first.selector);
  const rival = others.find(({ selector = {} }) => canonical(selector) !== told);
  return [
    ...checkLabels(first.selector, [...first.path, "selector"]),
    ...(rival === undefined
      ? []
      : [
          {
            code: "manifests/selectors" as const,
            path: [...rival.path, "selector"],
            message: `The apps ${JSON.stringify(first.name)} and ${JSON.stringify(rival.name)} share the Service ${service.namespace}/${service.name}, and name different labels of its pods.`,
            hint: `selector: ${told}`,
          },
        ]),
  ];
}

function checkLabels(selector: Readonly<Record<string, string>>, path: Path): readonly Problem[] {
  const entries = Object.entries(selector);
  if (entries.length === 0) {
    return [
      {
        code: "manifests/selector",
        path,
        message: "Without a label the Service would have no pods.",
        hint: "selector: { app: myapp }",
      },
    ];
  }
  return entries
    .filter(([key, value]) => !isLabelKey(key) || !isLabelValue(value))
    .map(([key, value]) => ({
      code: "manifests/selector",
      path: [...path, key],
      message: `No pod can have the label ${JSON.stringify(key)} with the value ${JSON.stringify(value)}: at most 63 letters, digits, \`-\`, \`_\` and \`.\`.`,
      hint: "kubectl get pods --show-labels",
    }));
}

function checkDetails(model: Model, needed: readonly PlannedService[]): readonly Problem[] {
  const known = needed.flatMap(({ namespace, configName }) =>
    namespace === "default"
      ? [configName, `default/${configName}`]
      : [`${namespace}/${configName}`],
  );
  return Object.entries(model.config.cluster.services).flatMap(([key, { targetPorts = {} }]) => {
    const path = ["cluster", "services", key];
    const ports = needed
      .filter((one) => detailsKey(one, model) === key)
      .flatMap(({ frontends }) => frontends);
    if (ports.length === 0) {
      const meant = closest(key, known);
      return [
        {
          code: "manifests/unused-details" as const,
          path,
          message: `No frontend needs a Service ${JSON.stringify(key)}, so this entry changes nothing.`,
          hint: meant === undefined ? "Remove it." : `Did you mean ${meant}?`,
        },
      ];
    }
    return Object.keys(targetPorts)
      .filter((port) => !ports.some((one) => String(one.port) === port && one.kind !== "podPort"))
      .map((port) => ({
        code: "manifests/unused-details" as const,
        path: [...path, "targetPorts", port],
        message: ports.some((one) => String(one.port) === port)
          ? `Port ${port} is a podPort, which is the pods' own: its target cannot differ.`
          : `No frontend needs port ${port} of the Service ${key}, so this entry changes nothing.`,
        hint: "Remove it.",
      }));
  });
}

function canonical(selector: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(selector).sort()));
}
