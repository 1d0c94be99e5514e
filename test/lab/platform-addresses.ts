import scenario1 from "../../examples/scenario-1/nixgen.config.ts";

const machines = scenario1.resourceGroup?.machines ?? [];
const withRole = (role: "webgateway" | "k3s-agent") =>
  machines.filter(({ roles = [] }) => roles.includes(role));

const [fe = "", fe6 = ""] = withRole("webgateway").flatMap((machine) => machine.fe ?? []);

/** The public addresses of the examples' webgateway. */
export const webgateway = { fe, fe6 };

/** The SRV addresses of the examples' agents. */
export const agents: readonly string[] = withRole("k3s-agent").flatMap(({ srv = [] }) => srv);

/** Addresses of a client on the internet. */
export const outside = { v4: "198.51.100.7", v6: "2001:db8:c::7" };

/** All of them, and those of the other machines. */
export const platformAddresses: readonly string[] = [
  ...machines.flatMap(({ fe = [], srv = [] }) => [...fe, ...srv]),
  ...Object.values(outside),
];
