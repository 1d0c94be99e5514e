import type { CatalogueEntry } from "../rules/rule.js";

const app = <Code extends string>(
  code: Code,
  entry: Omit<CatalogueEntry, "code" | "severity">,
) => ({
  code,
  severity: "error" as const,
  ...entry,
});

/** Codes of apps that cannot be expanded: until they are mended there is nothing to render. */
export const appCatalogue = [
  app("app/no-entrance", {
    title: "App that nothing leads to",
    why: "An app is there to be reached: under a host name through nginx, or on public ports through HAProxy. With neither, nothing can be made of it.",
    remedy: "Give it a `host` (or `hosts`), or entries of `tcp`, or both.",
    sources: ["R28", "R29", "R38"],
  }),
  app("app/host-exclusive", {
    title: "Both `host` and `hosts`",
    why: "The name of the virtual host is `host`, or the first of `hosts`; with both there would be two.",
    remedy: "Write all names into `hosts`, the one that names the virtual host first.",
    sources: ["R25"],
  }),
  app("app/needs-host", {
    title: "Option that needs a host",
    why: "The option is about the virtual host, or about what nginx passes to HAProxy. An app without `host` and `hosts` has neither.",
    remedy:
      "Give the app a `host`; ports and HAProxy lines of a stream stand in its entry of `tcp`.",
    sources: ["R25", "R38"],
  }),
  app("app/selector-external", {
    title: "Selector of a Service that is not made",
    why: "`external` says that the Service exists already and none is made; a selector would be for a Service that is made.",
    remedy: "Remove one of the two.",
    sources: ["R48"],
  }),
  app("app/frontend-taken", {
    title: "Two entries want one frontend name",
    why: "An app makes frontends named after itself. The platform's module system would merge two of one name into one that is neither: their binds add up, and one port too many stops the build.",
    remedy:
      "Rename the app, give the entry of `tcp` a `name`, or remove the frontend that is written by hand.",
    sources: ["R44", "R47", "T15"],
  }),
  app("app/host-taken", {
    title: "Host name of two owners",
    why: "nginx gives all requests for a name to the first server that has it, and only warns about the second: one of the two would never be reached.",
    remedy:
      "Take the name from one of them. Apps that share a host name both name it first, and have different `paths`.",
    sources: ["T40", "R25"],
  }),
  app("app/location-taken", {
    title: "Two entries want one path of a host",
    why: "A path of a virtual host leads to one place; the platform's module system would merge both into one location with two places to pass to, and the build stops.",
    remedy: "Give them different `paths`, or remove one of them.",
    sources: ["T15"],
  }),
  app("app/option-conflict", {
    title: "Option of a virtual host with two values",
    why: "An app and a virtual host that is written by hand, or two apps on one host, are merged; where both give an option there can be one value only, and the platform's build would stop.",
    remedy: "Give the option in one place.",
    sources: ["T15"],
  }),
  app("app/no-addresses", {
    title: "`:port` without addresses",
    why: "`:443` stands for port 443 of all FE addresses of the webgateways. Where the config tells of none there is nothing to bind; a wildcard would take the addresses of nginx and of the statistics page too.",
    remedy: "Describe the webgateways in `resourceGroup`, or write the address: `192.0.2.11:443`.",
    sources: ["R43", "T3", "T20"],
  }),
  app("app/no-free-port", {
    title: "No port left between nginx and HAProxy",
    why: "nixgen chooses ports from 20000 to 29972, below those that the kernel and Kubernetes give away, and all of them are taken.",
    remedy: "Give the app a `localPort`, or free some ports.",
    sources: ["T43"],
  }),
] as const;

export type AppCode = (typeof appCatalogue)[number]["code"];
