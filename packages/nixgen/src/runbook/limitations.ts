import type { Model } from "@nixgen/schema";

/** A known limitation of the platform, and what to do where it is met. */
interface Limitation {
  /** Whether it touches a set-up. */
  readonly touches: (model: Model) => boolean;
  readonly text: string;
  readonly remedy: string;
  readonly sources: readonly string[];
}

const hasFrontend = (kind: "podPort" | "lbServicePort" | "servicePort") => (model: Model) =>
  model.haproxy.frontends.some(({ target }) => target.kind === kind);
const hasFrontends = ({ haproxy }: Model) => haproxy.frontends.length > 0;
const hasRole = (role: "k3s-server" | "k3s-agent" | "k3s-nfs") => (model: Model) =>
  (model.resourceGroup?.machines ?? []).some(({ roles }) => roles.includes(role));
const isBefore = (release: Model["release"]) => (model: Model) => model.release < release;

const limitations: readonly Limitation[] = [
  {
    touches: () => true,
    text: "Kubernetes support of the platform is in beta.",
    remedy: "Contact support before production, and when something behaves unlike this page.",
    sources: ["R1"],
  },
  {
    touches: hasFrontends,
    text: "The webgateway does not notice that a port of pods or of a LoadBalancer has changed.",
    remedy:
      "Change the port in the config, `nixgen build`, and let the VM be built; `nixgen check --cluster … --drift` tells of it.",
    sources: ["R57"],
  },
  {
    touches: hasFrontend("podPort"),
    text: "HAProxy uses no more pods than maxExpectedPods, and says nothing of the others.",
    remedy: "Raise maxExpectedPods before scaling beyond it.",
    sources: ["T7"],
  },
  {
    touches: hasFrontend("podPort"),
    text: "A new pod gets traffic after about a second or two; a pod that ends at once may cost a request or two.",
    remedy: "Give pods a preStop pause of three seconds.",
    sources: ["T44", "T46"],
  },
  {
    touches: hasFrontend("lbServicePort"),
    text: "Only agents offer LoadBalancer ports, and one port belongs to one Service.",
    remedy: "kubectl get services -A shows which Services have an external address.",
    sources: ["T27"],
  },
  {
    touches: hasRole("k3s-server"),
    text: "Another VM cannot become the k3s server.",
    remedy: "Repair the VM or restore it; ask support.",
    sources: ["R56"],
  },
  {
    touches: hasFrontends,
    text: "Changing the cluster's networks means downtime; there are addresses for 253 nodes and 253 pods on each.",
    remedy: "Plan it with support.",
    sources: ["R58"],
  },
  {
    touches: hasRole("k3s-agent"),
    text: "Nodes are not drained when the platform maintains a VM.",
    remedy:
      "Run at least two pods of each application on different agents; drain by hand with kubectl drain.",
    sources: ["R59"],
  },
  {
    touches: hasRole("k3s-server"),
    text: "The dashboard is slow from the internet, with HTTP Basic auth.",
    remedy: "Use the VPN.",
    sources: ["R55"],
  },
  {
    touches: hasRole("k3s-nfs"),
    text: "The list of VMs that may mount NFS volumes is fixed when the k3s-nfs VM is built.",
    remedy: "After adding an agent, let the k3s-nfs VM be built, too.",
    sources: ["T39"],
  },
  {
    touches: isBefore("24.05"),
    text: "The release ships an older k3s (1.26 on 23.05, 1.27 on 23.11).",
    remedy: "Mind it when applying manifests that newer versions understand.",
    sources: ["R2"],
  },
];

/** The limitations that touch a set-up. */
export function limitationsOf(model: Model): readonly Omit<Limitation, "touches">[] {
  return limitations.filter(({ touches }) => touches(model));
}
