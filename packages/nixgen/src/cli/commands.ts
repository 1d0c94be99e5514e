import type { Command, CommandOption, Positional } from "./command.js";

const config: Positional = { name: "config", required: false };
const out: CommandOption = {
  type: "string",
  default: "./out",
  value: "DIR",
  description: "directory of the module; on the VM /etc/local/nixos",
};
const machine: CommandOption = {
  type: "string",
  value: "NAME",
  description: "the webgateway to show, where there are several",
};
const noCode: CommandOption = {
  type: "boolean",
  description:
    "refuse a TypeScript or JavaScript config, which would be run; for strangers' changes",
};
const force: CommandOption = {
  type: "boolean",
  description: "overwrite a file that nixgen did not write, or that was edited",
};
const cluster: CommandOption = {
  type: "string",
  multiple: true,
  value: "FILE",
  description: "compare with manifests, or what kubectl get -A -o json prints; may be given again",
};
const record: CommandOption = {
  type: "string",
  value: "FILE",
  description:
    "what build --cluster writes for --drift; beside the generations of DIR if not given",
};
const format = (formats: string): CommandOption => ({
  type: "string",
  value: formats,
  description: "how to print it",
});

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: "init",
    summary: "write a commented starting config, never over an existing file",
    positionals: [{ name: "dir", required: false }],
    options: {
      scenario: {
        type: "string",
        value: "1|2",
        description: "1: HTTPS by nginx; 2: by an ingress controller; asked for on a terminal",
      },
      yaml: { type: "boolean", description: "YAML instead of TypeScript" },
      json: { type: "boolean", description: "JSON instead of TypeScript" },
    },
    load: () => import("./init.js"),
  },
  {
    name: "check",
    summary: "print everything that is wrong with a config",
    positionals: [config],
    options: {
      format: format("pretty|json|github|sarif"),
      fix: { type: "boolean", description: "mend what can be mended, comments and layout kept" },
      "dry-run": { type: "boolean", description: "with --fix: print the change instead" },
      cluster,
      drift: {
        type: "boolean",
        description:
          "with --cluster: print only what is no longer as it was at the last build --cluster",
      },
      out: {
        type: "string",
        value: "DIR",
        description: "with --drift: the directory of the build",
      },
      record,
      "no-code": noCode,
    },
    load: () => import("./check.js"),
  },
  {
    name: "build",
    summary: "write the NixOS module",
    positionals: [config],
    options: {
      out,
      force,
      backup: {
        type: "string",
        value: "N",
        description: "keep the last N modules that were replaced; rollback returns to one",
      },
      cluster,
      record,
      "no-code": noCode,
    },
    load: () => import("./build.js"),
  },
  {
    name: "rollback",
    summary: "put back a module that build --backup kept",
    positionals: [],
    options: {
      out,
      to: {
        type: "string",
        value: "GENERATION",
        description: "its number; the one before what stands there if not given",
      },
      list: { type: "boolean", description: "list what is kept, and change nothing" },
      force,
    },
    load: () => import("./rollback.js"),
  },
  {
    name: "diff",
    summary: "print what build would change; exit 1 if anything would",
    positionals: [config],
    options: {
      out,
      previous: {
        type: "string",
        value: "FILE",
        description: "compare with a previous config instead: what it does to traffic",
      },
      format: { ...format("pretty|json"), description: "how to print the changes of --previous" },
      "no-code": noCode,
    },
    load: () => import("./diff.js"),
  },
  {
    name: "preview",
    summary: "print the configuration that the platform will generate",
    positionals: [{ name: "haproxy|nginx", required: true }, config],
    options: {
      machine,
      standalone: {
        type: "boolean",
        description: "nginx: a complete nginx.conf that runs as it is",
      },
      verify: { type: "boolean", description: "let the real haproxy or nginx check it" },
      "no-code": noCode,
    },
    load: () => import("./preview.js"),
  },
  {
    name: "listeners",
    summary: "show who listens where on the webgateway, and who can reach it",
    positionals: [config],
    options: { machine, format: format("table|json") },
    load: () => import("./listeners.js"),
  },
  {
    name: "expand",
    summary: "print the config with its apps written out as virtual hosts and frontends",
    positionals: [config],
    options: { format: format("yaml|json"), "no-code": noCode },
    load: () => import("./expand.js"),
  },
  {
    name: "runbook",
    summary: "print a Markdown page about the set-up, for the people on call",
    positionals: [config],
    options: { "no-code": noCode },
    load: () => import("./runbook.js"),
  },
  {
    name: "import",
    summary: "write the config that hand-written NixOS modules stand for",
    positionals: [{ name: "file", required: true, isRepeated: true }],
    options: {
      yaml: { type: "boolean", description: "YAML instead of TypeScript" },
      out: {
        type: "string",
        value: "FILE",
        description: "writes the config there instead of printing it, never over another file",
      },
      format: format("pretty|json|github|sarif"),
    },
    load: () => import("./import.js"),
  },
  {
    name: "manifests",
    summary: "print the Kubernetes objects that a config needs, for kubectl apply",
    positionals: [config],
    options: {
      format: format("yaml|json"),
      namespaces: { type: "boolean", description: "the namespaces, too" },
      "no-code": noCode,
    },
    load: () => import("./manifests.js"),
  },
  {
    name: "kubeconfig",
    summary: "make a kubeconfig of the Secret that kubectl get secret NAME -o json prints",
    positionals: [config],
    options: {
      server: {
        type: "string",
        value: "URL",
        description: "where the cluster's API is reached from outside, such as https://name:6443",
      },
      name: { type: "string", value: "NAME", description: "how kubectl calls it" },
      out: { type: "string", value: "FILE", description: "the file to write; - prints it" },
      "no-code": noCode,
    },
    load: () => import("./kubeconfig.js"),
  },
  {
    name: "schema",
    summary: "print the JSON Schema of a config",
    positionals: [],
    options: {},
    load: () => import("./schema.js"),
  },
  {
    name: "explain",
    summary: "tell what a diagnostic means, why, and the remedy",
    positionals: [{ name: "code", required: false }],
    options: {},
    load: () => import("./explain.js"),
  },
];
