import { isPublic } from "../listeners/frontend-binds.js";
import type { FrontendTarget, HaproxyModel, KubernetesFrontend } from "../model/haproxy-model.js";
import type { PortOption } from "../model/port-option.js";
import { oncePer } from "../once-per.js";

/** A frontend whose kind of port is known. */
type FrontendBy<Kind extends PortOption> = KubernetesFrontend & {
  readonly target: Extract<FrontendTarget, { readonly kind: Kind }>;
};

/** The frontends that a rule may be about, each list sorted by name. */
export interface FrontendGroups {
  readonly podPort: readonly FrontendBy<"podPort">[];
  readonly lbServicePort: readonly FrontendBy<"lbServicePort">[];
  readonly servicePort: readonly FrontendBy<"servicePort">[];
  /** With lines at the end of their sections. */
  readonly withLines: readonly KubernetesFrontend[];
  /** With server parameters for the pods. */
  readonly withParameters: readonly FrontendBy<"podPort">[];
  /** With a bind that somebody outside of the VM could connect to. */
  readonly public: readonly KubernetesFrontend[];
}

/** Looks at every frontend once, so that a rule looks at those only which it can be about. */
export const frontendGroups = oncePer(({ frontends }: HaproxyModel): FrontendGroups => {
  const podPort = frontends.filter(isBy("podPort"));
  return {
    podPort,
    lbServicePort: frontends.filter(isBy("lbServicePort")),
    servicePort: frontends.filter(isBy("servicePort")),
    withLines: frontends.filter(({ extraConfig }) => extraConfig.value !== ""),
    withParameters: podPort.filter(({ target }) => target.template.parameters.value !== ""),
    public: frontends.filter(({ binds }) => binds.some(isPublic)),
  };
});

function isBy<Kind extends PortOption>(kind: Kind) {
  return (frontend: KubernetesFrontend): frontend is FrontendBy<Kind> =>
    frontend.target.kind === kind;
}
