// Compiled by `npm run types`: each `@ts-expect-error` fails the build where no error follows it.

import {
  type AppInput,
  type ConfigInput,
  defineConfig,
  type FrontendReferenceInput,
  toFrontend,
} from "./index.js";
import type { PortOption } from "./model/port-option.js";
import type { configOptions } from "./options/config.js";
import type * as z from "./zod.js";

const frontend = (
  myapp: NonNullable<
    NonNullable<NonNullable<ConfigInput["flyingcircus"]>["kubernetes"]>["frontend"]
  >[string],
) => defineConfig({ flyingcircus: { kubernetes: { frontend: { myapp } } } });

frontend({ podPort: 8888 });
frontend({ lbServicePort: 443, mode: "tcp", binds: ["192.0.2.11:443"] });
frontend({ servicePort: 80, podPort: null, lbServicePort: undefined });
frontend({ podPort: 80, binds: null, serviceName: null, maxExpectedPods: undefined });

// @ts-expect-error two ports
frontend({ podPort: 8888, servicePort: 80 });
// @ts-expect-error two ports
frontend({ podPort: 8888, lbServicePort: 80 });
// @ts-expect-error two ports
frontend({ lbServicePort: 80, servicePort: 80 });
// @ts-expect-error three ports
frontend({ podPort: 1, lbServicePort: 2, servicePort: 3 });
// @ts-expect-error no port
frontend({});
// @ts-expect-error no port
frontend({ mode: "tcp" });
// @ts-expect-error null counts as not given
frontend({ podPort: null });
// @ts-expect-error null counts as not given
frontend({ podPort: null, lbServicePort: null, servicePort: null });
// @ts-expect-error a port is a number
frontend({ podPort: "8888" });
// @ts-expect-error no such mode
frontend({ podPort: 8888, mode: "udp" });
// @ts-expect-error no such option
frontend({ podPort: 8888, bind: ["127.0.0.1:8001"] });

defineConfig({
  flyingcircus: {
    services: {
      nginx: {
        virtualHosts: {
          "a.example": {
            locations: {
              "/": { proxyPass: toFrontend("myapp") },
              "/a": { proxyPass: toFrontend("myapp", "/b") },
              "/c": { proxyPass: "http://127.0.0.1:8001" },
              // @ts-expect-error a URL or a frontend
              "/d": { proxyPass: 8001 },
            },
          },
        },
      },
    },
  },
});
// @ts-expect-error the name of a frontend
toFrontend(8001);
// Names of other parts, or made by a program, may stand beside the config's own ones.
const made: string = `my${"app"}`;
const elsewhere = { locations: { "/": { proxyPass: toFrontend(made) } } };
defineConfig({
  flyingcircus: {
    kubernetes: { frontend: { other: { podPort: 80 }, ...{ another: { podPort: 81 } } } },
    services: {
      nginx: {
        virtualHosts: {
          "a.example": elsewhere,
          "b.example": { locations: { "/": { proxyPass: { frontend: made } } } },
          "c.example": { locations: { "/": { proxyPass: toFrontend("unknown") } } },
        },
      },
    },
  },
  hardening: { longConnections: { frontends: [made] } },
});
// Whoever was given the functions of before can be given these.
export const define: (config: ConfigInput) => ConfigInput = defineConfig;
export const refer: (frontend: string, path?: string) => FrontendReferenceInput = toFrontend;
// @ts-expect-error no such release
defineConfig({ platform: { release: "22.11" } });

const app = (myapp: AppInput) => defineConfig({ apps: { myapp } });
app({ host: "a.example", podPort: 8888, selector: { app: "myapp" }, paths: ["/", "/api"] });
app({ hosts: ["a.example", "b.example"], servicePort: 80, paths: { "/": { websockets: true } } });
app({ tcp: [{ listen: ":443", lbServicePort: 443 }], external: true, namespace: "kube-system" });
app({ host: "a.example", podPort: 80, tcp: [{ listen: [":22"], podPort: 22, name: "ssh" }] });

// @ts-expect-error neither host nor tcp
app({ selector: { app: "myapp" } });
// @ts-expect-error two kinds of host
app({ host: "a.example", hosts: ["b.example"], podPort: 80 });
// @ts-expect-error no port
app({ host: "a.example" });
// @ts-expect-error two ports
app({ host: "a.example", podPort: 80, servicePort: 80 });
// @ts-expect-error a port without a host
app({ tcp: [{ listen: ":443", lbServicePort: 443 }], podPort: 80 });
// @ts-expect-error websockets without a host
app({ tcp: [{ listen: ":443", lbServicePort: 443 }], websockets: true });
// @ts-expect-error no port in the entry
app({ tcp: [{ listen: ":443" }] });
// @ts-expect-error two ports in the entry
app({ tcp: [{ listen: ":443", podPort: 443, lbServicePort: 443 }] });
// @ts-expect-error a selector of a Service that is not made
app({ host: "a.example", podPort: 80, external: true, selector: { app: "myapp" } });

// The generated types and zod's own type of the input allow the same, but for the exclusive
// ports and the alternatives of apps, which zod's type does not know.
type Input = z.input<typeof configOptions>;
type Mutable<T> = T extends string
  ? T
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Facts<C extends { flyingcircus?: unknown }> = Omit<C, "flyingcircus" | "apps">;
type AppOption<C extends Input | ConfigInput> = keyof NonNullable<C["apps"]>[string];
type Services<C extends Input | ConfigInput> = NonNullable<C["flyingcircus"]>["services"];
type Kubernetes<C extends Input | ConfigInput> = NonNullable<
  NonNullable<C["flyingcircus"]>["kubernetes"]
>;
type Frontend<C extends Input | ConfigInput> = Omit<
  NonNullable<Kubernetes<C>["frontend"]>[string],
  PortOption
>;

export const same = {
  facts: (value: Mutable<Facts<ConfigInput>>): Facts<Input> => value,
  factsBack: (value: Facts<Input>): Facts<ConfigInput> => value,
  services: (value: Mutable<Services<ConfigInput>>): Services<Input> => value,
  servicesBack: (value: Services<Input>): Services<ConfigInput> => value,
  network: (value: Kubernetes<ConfigInput>["network"]): Kubernetes<Input>["network"] => value,
  networkBack: (value: Kubernetes<Input>["network"]): Kubernetes<ConfigInput>["network"] => value,
  app: (value: AppOption<ConfigInput>): AppOption<Input> => value,
  appBack: (value: AppOption<Input>): AppOption<ConfigInput> => value,
  frontend: (value: Mutable<Frontend<ConfigInput>>): Frontend<Input> => value,
  frontendBack: (value: Frontend<Input>): Frontend<ConfigInput> => value,
};
