import type { ConfigInput } from "@nixgen/schema";
import scenario1 from "../../examples/scenario-1/nixgen.config.ts";

type Frontends = NonNullable<
  NonNullable<NonNullable<ConfigInput["flyingcircus"]>["kubernetes"]>["frontend"]
>;

/** A config with these Kubernetes frontends only, for the resource group of scenario 1. */
export function configWithFrontends(frontend: Frontends): ConfigInput {
  return { ...scenario1, flyingcircus: { kubernetes: { frontend } } };
}
