import { compile } from "@nixgen/schema";
import { expect, test } from "vitest";
import { neededServices } from "./needed-services.js";

test("names each Service once, whatever reaches it, with its namespace and every port", () => {
  const { model } = compile({
    flyingcircus: {
      kubernetes: {
        frontend: {
          web: { serviceName: "traefik", namespace: "kube-system", lbServicePort: 443 },
          "web-plain": { serviceName: "traefik", namespace: "kube-system", lbServicePort: 80 },
          app: { podPort: 8888 },
          api: { servicePort: 9000, namespace: "apps" },
        },
      },
    },
  });
  if (model === undefined) throw new Error("the config has a valid shape");
  const services = neededServices(model).map(({ namespace, name, frontends }) => ({
    at: `${namespace}/${name}`,
    by: frontends.map(({ frontend, kind, port }) => `${frontend.name} ${kind} ${port}`),
  }));
  expect(services).toEqual([
    { at: "apps/api", by: ["api servicePort 9000"] },
    { at: "default/app", by: ["app podPort 8888"] },
    {
      at: "kube-system/traefik",
      by: ["web lbServicePort 443", "web-plain lbServicePort 80"],
    },
  ]);
});
