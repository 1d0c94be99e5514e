import { showValue } from "../text/show-value.js";
import { someOf } from "../text/some-of.js";
import type { Rule } from "./rule.js";
import { virtualHostsOf } from "./virtual-hosts.js";

/** Finds passwords that everybody on the VM could read. */
export const nginxPasswordInStore: Rule = {
  code: "nginx/password-in-store",
  severity: "error",
  title: "Password in the Nix store",
  why: "The platform writes the passwords of `basicAuth` into a file of the Nix store, where every user and program of the VM reads them, and old ones stay until garbage is collected. They also stand in the config, and in whatever keeps its history.",
  remedy:
    "Make a password file on the VM (`htpasswd -c /etc/local/htpasswd_myapp user`) and name it in basicAuthFile.",
  sources: [],
  *check(model) {
    for (const { host, options } of virtualHostsOf(model)) {
      const places = [
        { ...options, path: host.path },
        ...Object.entries(options.locations).map(([match, location]) => ({
          ...location,
          path: [...host.path, "locations", match],
        })),
      ];
      for (const { basicAuth, basicAuthFile, path } of places) {
        const users = Object.keys(basicAuth);
        // Beside basicAuthFile the platform ignores them, and writes nothing.
        if (users.length === 0 || basicAuthFile !== null) continue;
        yield {
          path: [...path, "basicAuth"],
          part: "key",
          message: `The passwords of ${someOf(users.map(showValue))} would be readable for everybody on the VM, in the Nix store.`,
          hint: 'basicAuthFile: "/etc/local/htpasswd_myapp", made by: htpasswd -c /etc/local/htpasswd_myapp USER. The user names stay.',
        };
      }
    }
  },
};
