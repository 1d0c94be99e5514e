// Generated from src/options by `pnpm run generate`.

import type { GiveOnlyOne } from "../give-only-one.js";

/**
 * Configuration of a webgateway, read by nixgen.
 */
export interface ConfigInput<
  FrontendName extends string = string,
  MentionedName extends string = string,
> {
  /**
   * The JSON Schema of this file, for editors.
   */
  readonly $schema?: string | undefined;
  readonly platform?: PlatformInput | undefined;
  readonly resourceGroup?: ResourceGroupInput | undefined;
  readonly flyingcircus?: FlyingcircusInput<FrontendName, MentionedName> | undefined;
  /**
   * Named policies that make the platform's defaults safer.
   */
  readonly hardening?: "recommended" | HardeningInput<MentionedName> | undefined;
  /**
   * Severity by diagnostic code, in place of the code's own.
   */
  readonly rules?: { readonly [name: string]: "off" | "info" | "warning" | "error" } | undefined;
}

/**
 * Facts about the platform.
 */
export interface PlatformInput {
  /**
   * Release of the platform that the VM runs.
   * @defaultValue `"24.05"`
   */
  readonly release?: "23.05" | "23.11" | "24.05" | "24.11" | undefined;
}

/**
 * The VMs of the project, as the platform's directory knows them.
 */
export interface ResourceGroupInput {
  /**
   * Name of the resource group.
   */
  readonly name: string;
  /**
   * Its VMs, in the directory's order.
   * @defaultValue `[]`
   */
  readonly machines?: readonly MachineInput[] | undefined;
}

/**
 * A VM of the resource group.
 */
export interface MachineInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Host name of the VM.
   */
  readonly name: string;
  /**
   * Roles of the VM, as the platform's directory names them.
   * @defaultValue `[]`
   */
  readonly roles?: readonly ("webgateway" | "k3s-server" | "k3s-agent" | "k3s-nfs")[] | undefined;
  /**
   * Public addresses, on the frontend network, in the directory's order.
   * @defaultValue `[]`
   */
  readonly fe?: readonly string[] | undefined;
  /**
   * Addresses on the server network, in the directory's order.
   * @defaultValue `[]`
   */
  readonly srv?: readonly string[] | undefined;
  /**
   * Number of CPUs.
   */
  readonly cpus?: number | undefined;
  /**
   * Memory in GiB.
   */
  readonly memoryGiB?: number | undefined;
  readonly disk?: DiskInput | undefined;
}

/**
 * A VM's disk.
 */
export interface DiskInput {
  /**
   * Size in GiB.
   */
  readonly sizeGiB: number;
  /**
   * Storage class.
   */
  readonly class: "hdd" | "ssd";
}

/**
 * The platform's NixOS options, name by name.
 */
export interface FlyingcircusInput<
  FrontendName extends string = string,
  MentionedName extends string = string,
> {
  readonly kubernetes?: KubernetesInput<FrontendName> | undefined;
  readonly services?: ServicesInput<MentionedName> | undefined;
}

/**
 * The cluster as the webgateway sees it.
 */
export interface KubernetesInput<FrontendName extends string = string> {
  /**
   * Applications that HAProxy exposes, by name.
   */
  readonly frontend?: { readonly [name in FrontendName]: KubernetesFrontendInput } | undefined;
  readonly network?: KubernetesNetworkInput | undefined;
}

interface KubernetesFrontendOptions {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Where HAProxy listens, localhost or FE addresses with ports. Without it: 127.0.0.1 with the port that is set.
   * @example ["127.0.0.1:8001"]
   * @example ["192.0.2.11:443","[2001:db8::11]:443"]
   */
  readonly binds?: readonly string[] | null | undefined;
  /**
   * How HAProxy treats the traffic: `http` behind nginx (scenario 1), `tcp` to pass a stream unread to an ingress controller (scenario 2).
   * @defaultValue `"http"`
   */
  readonly mode?: "http" | "tcp" | undefined;
  /**
   * Name of the Kubernetes Service. Without it: the frontend's own name.
   */
  readonly serviceName?: string | null | undefined;
  /**
   * Kubernetes namespace of the Service.
   * @defaultValue `"default"`
   */
  readonly namespace?: string | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @defaultValue `false`
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * Number of servers HAProxy reserves for pods; pods beyond it get no traffic. Only with podPort.
   * @defaultValue `10`
   */
  readonly maxExpectedPods?: number | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @defaultValue `""`
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters copied verbatim to the end of the server-template line. Only with podPort.
   * @defaultValue `""`
   * @example "maxconn 50"
   * @example "slowstart 30s"
   */
  readonly extraPodTemplateOptions?: string | undefined;
}

interface KubernetesFrontendWithOnlyPodPort extends KubernetesFrontendOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   */
  readonly podPort: number;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   */
  readonly lbServicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   */
  readonly servicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
}

interface KubernetesFrontendWithOnlyLbServicePort extends KubernetesFrontendOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | null | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   */
  readonly lbServicePort: number;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   */
  readonly servicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
}

interface KubernetesFrontendWithOnlyServicePort extends KubernetesFrontendOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | null | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   */
  readonly lbServicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   */
  readonly servicePort: number;
}

type KubernetesFrontendWithExactlyOneOfPodPortLbServicePortServicePort =
  | KubernetesFrontendWithOnlyPodPort
  | KubernetesFrontendWithOnlyLbServicePort
  | KubernetesFrontendWithOnlyServicePort;

/**
 * An application of the cluster that HAProxy exposes, by exactly one of podPort, lbServicePort and servicePort.
 */
export type KubernetesFrontendInput =
  KubernetesFrontendWithExactlyOneOfPodPortLbServicePortServicePort;

/**
 * Addresses of the cluster's overlay network. Must be the same on all VMs.
 */
export interface KubernetesNetworkInput {
  /**
   * Address of the cluster's DNS service, which HAProxy asks for pods.
   * @defaultValue `"10.43.0.10"`
   */
  readonly clusterDns?: string | undefined;
  /**
   * Address range of Kubernetes Services.
   * @defaultValue `"10.43.0.0/16"`
   */
  readonly serviceCidr?: string | undefined;
  /**
   * Address range of pods; each node gets a /24 of it.
   * @defaultValue `"10.42.0.0/16"`
   */
  readonly podCidr?: string | undefined;
}

/**
 * Services of the webgateway.
 */
export interface ServicesInput<MentionedName extends string = string> {
  readonly nginx?: NginxServiceInput<MentionedName> | undefined;
  readonly haproxy?: HaproxyServiceInput | undefined;
}

/**
 * The platform's nginx.
 */
export interface NginxServiceInput<MentionedName extends string = string> {
  /**
   * Host names that nginx serves.
   */
  readonly virtualHosts?:
    | { readonly [name: string]: NginxVirtualHostInput<MentionedName> }
    | undefined;
}

/**
 * A host name that nginx serves.
 */
export interface NginxVirtualHostInput<MentionedName extends string = string> {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Host name. Without it: the entry's own name.
   */
  readonly serverName?: string | null | undefined;
  /**
   * Further host names.
   * @defaultValue `[]`
   */
  readonly serverAliases?: readonly string[] | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it.
   * @defaultValue `false`
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Serve HTTPS beside HTTP.
   * @defaultValue `false`
   */
  readonly addSSL?: boolean | undefined;
  /**
   * Serve HTTPS, and nothing on port 80.
   * @defaultValue `false`
   */
  readonly onlySSL?: boolean | undefined;
  /**
   * Listen for TLS and refuse every handshake.
   * @defaultValue `false`
   */
  readonly rejectSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: when forceSSL, addSSL or onlySSL is set.
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   */
  readonly useACMEHost?: string | null | undefined;
  /**
   * Directory of ACME challenge files.
   * @defaultValue `"/var/lib/acme/acme-challenge"`
   */
  readonly acmeRoot?: string | null | undefined;
  /**
   * Host that is asked for challenge files not found here.
   */
  readonly acmeFallbackHost?: string | null | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   */
  readonly emailACME?: string | null | undefined;
  /**
   * Certificate file, with enableACME off.
   */
  readonly sslCertificate?: string | null | undefined;
  /**
   * Private key file, with enableACME off.
   */
  readonly sslCertificateKey?: string | null | undefined;
  /**
   * Certificates to verify OCSP answers and clients with.
   */
  readonly sslTrustedCertificate?: string | null | undefined;
  /**
   * Whether HTTP/2 is spoken over TLS.
   * @defaultValue `true`
   */
  readonly http2?: boolean | undefined;
  /**
   * Whether HTTP/3 is spoken over QUIC.
   * @defaultValue `false`
   */
  readonly http3?: boolean | undefined;
  /**
   * Answer requests for unknown host names.
   * @defaultValue `false`
   */
  readonly default?: boolean | undefined;
  /**
   * Addresses to listen on, IPv6 in brackets. Without it: all FE addresses of the VM.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Addresses and ports to listen on; overrides all other options about them.
   * @defaultValue `[]`
   */
  readonly listen?: readonly NginxListenInput[] | undefined;
  /**
   * IPv4 address to listen on. Use listenAddresses.
   * @deprecated
   */
  readonly listenAddress?: string | null | undefined;
  /**
   * IPv6 address to listen on. Use listenAddresses.
   * @deprecated
   */
  readonly listenAddress6?: string | null | undefined;
  /**
   * Directory that files are served from.
   */
  readonly root?: string | null | undefined;
  /**
   * Host name that every request is redirected to.
   */
  readonly globalRedirect?: string | null | undefined;
  /**
   * Password by user. Everyone on the VM can read them in the Nix store: prefer basicAuthFile.
   */
  readonly basicAuth?: { readonly [name: string]: string } | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | null | undefined;
  /**
   * What happens by path: `/`, `= /exact`, `~ \.php$`, …
   */
  readonly locations?: { readonly [name: string]: NginxLocationInput<MentionedName> } | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * An address and port that the virtual host listens on.
 */
export interface NginxListenInput {
  /**
   * Address, IPv6 in brackets.
   */
  readonly addr: string;
  /**
   * Port.
   * @defaultValue `80`
   */
  readonly port?: number | undefined;
  /**
   * Whether TLS is spoken.
   * @defaultValue `false`
   */
  readonly ssl?: boolean | undefined;
  /**
   * Whether each worker process of the default host has a socket of its own.
   * @defaultValue `true`
   */
  readonly reuseport?: boolean | undefined;
  /**
   * Further parameters of the listen directive.
   * @defaultValue `[]`
   */
  readonly extraParameters?: readonly string[] | undefined;
}

/**
 * What nginx does with requests for matching paths.
 */
export interface NginxLocationInput<MentionedName extends string = string> {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Where requests are passed to: a URL, or a Kubernetes frontend of this config.
   * @example "http://127.0.0.1:8001"
   * @example {"frontend":"myapp"}
   */
  readonly proxyPass?: string | FrontendReferenceInput<MentionedName> | null | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @defaultValue `false`
   */
  readonly proxyWebsockets?: boolean | undefined;
  /**
   * Index files, separated by spaces.
   */
  readonly index?: string | null | undefined;
  /**
   * Files to try in turn, as `try_files` takes them.
   */
  readonly tryFiles?: string | null | undefined;
  /**
   * Directory that files are served from.
   */
  readonly root?: string | null | undefined;
  /**
   * Directory that stands for the matched part of the path.
   */
  readonly alias?: string | null | undefined;
  /**
   * Status code, with a text or a URL, to answer with.
   */
  readonly return?: string | null | undefined;
  /**
   * Password by user. Everyone on the VM can read them in the Nix store: prefer basicAuthFile.
   */
  readonly basicAuth?: { readonly [name: string]: string } | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | null | undefined;
  /**
   * FastCGI parameters. Breaks the build of the VM on every release (T45).
   */
  readonly fastcgiParams?: { readonly [name: string]: string } | undefined;
  /**
   * nginx lines copied verbatim into the location.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
  /**
   * Place among the locations: smaller comes first, equal ones are sorted by name.
   * @defaultValue `1000`
   */
  readonly priority?: number | undefined;
}

/**
 * Passes to a Kubernetes frontend: `http://` and its first bind that nginx can reach.
 */
export interface FrontendReferenceInput<MentionedName extends string = string> {
  /**
   * Name of an entry of `flyingcircus.kubernetes.frontend`.
   */
  readonly frontend: MentionedName;
  /**
   * Path put behind the address; nginx then replaces the matched part of the location by it.
   */
  readonly path?: string | undefined;
}

/**
 * HAProxy beneath the Kubernetes frontends.
 */
export interface HaproxyServiceInput {
  readonly global?: HaproxyGlobalInput | undefined;
  readonly defaults?: HaproxyDefaultsInput | undefined;
  /**
   * `listen` sections by name.
   */
  readonly listen?: { readonly [name: string]: HaproxyListenInput } | undefined;
  /**
   * `frontend` sections by name.
   */
  readonly frontend?: { readonly [name: string]: HaproxyFrontendInput } | undefined;
  /**
   * `backend` sections by name.
   */
  readonly backend?: { readonly [name: string]: HaproxyBackendInput } | undefined;
  /**
   * HAProxy lines at the end of the file, where the platform puts `resolvers cluster`.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * The `global` section.
 */
export interface HaproxyGlobalInput {
  /**
   * Whether HAProxy goes to the background.
   * @defaultValue `true`
   */
  readonly daemon?: boolean | undefined;
  /**
   * Directory HAProxy locks itself into.
   * @defaultValue `"/var/empty"`
   */
  readonly chroot?: string | undefined;
  /**
   * User that HAProxy runs as.
   * @defaultValue `"haproxy"`
   */
  readonly user?: string | undefined;
  /**
   * Group that HAProxy runs as.
   * @defaultValue `"haproxy"`
   */
  readonly group?: string | undefined;
  /**
   * Most connections of the whole process at a time.
   * @defaultValue `4096`
   */
  readonly maxconn?: number | undefined;
  /**
   * HAProxy lines at the end of `global`. Setting it drops the platform's own lines (T13).
   * @defaultValue `"log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\n"`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * The `defaults` section.
 */
export interface HaproxyDefaultsInput {
  /**
   * Protocol of sections that name none. With Kubernetes the platform sets `tcp` (T12).
   */
  readonly mode?: "tcp" | "http" | "health" | undefined;
  /**
   * HAProxy options of all sections. With Kubernetes the platform adds `tcplog` and `dontlognull`.
   */
  readonly options?: readonly string[] | undefined;
  /**
   * Timeouts of all sections. Setting one drops the platform's other three (T13).
   * @defaultValue `{"connect":"5s","client":"30s","server":"30s","queue":"25s"}`
   */
  readonly timeout?: HaproxyTimeoutsInput | undefined;
  /**
   * Load balancing algorithm.
   * @example "roundrobin"
   * @example "leastconn"
   */
  readonly balance?: string | null | undefined;
  /**
   * HAProxy lines at the end of `defaults`. Setting it drops `log global` (T13).
   * @defaultValue `"log global\n"`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * Timeouts, as HAProxy writes times: `30s`, `1h`.
 */
export interface HaproxyTimeoutsInput {
  /**
   * Additional time for a health check once connected.
   */
  readonly check?: string | null | undefined;
  /**
   * Longest inactivity of a client.
   */
  readonly client?: string | null | undefined;
  /**
   * Longest inactivity of a client whose side is half closed.
   */
  readonly "client-fin"?: string | null | undefined;
  /**
   * Longest wait for a connection to a server.
   */
  readonly connect?: string | null | undefined;
  /**
   * Longest wait for a client's next request.
   */
  readonly "http-keep-alive"?: string | null | undefined;
  /**
   * Longest wait for a complete HTTP request.
   */
  readonly "http-request"?: string | null | undefined;
  /**
   * Longest wait of a request for a free server.
   */
  readonly queue?: string | null | undefined;
  /**
   * Longest inactivity of a server.
   */
  readonly server?: string | null | undefined;
  /**
   * Longest inactivity of a server whose side is half closed.
   */
  readonly "server-fin"?: string | null | undefined;
  /**
   * How long a tarpitted connection is kept open.
   */
  readonly tarpit?: string | null | undefined;
  /**
   * Longest inactivity of a websocket or another tunnel.
   */
  readonly tunnel?: string | null | undefined;
}

/**
 * A `listen` section: a frontend and a backend in one.
 */
export interface HaproxyListenInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   */
  readonly mode?: "tcp" | "http" | "health" | null | undefined;
  /**
   * Load balancing algorithm.
   * @example "roundrobin"
   * @example "leastconn"
   */
  readonly balance?: string | null | undefined;
  /**
   * Names of HAProxy options to switch on.
   * @defaultValue `[]`
   * @example ["httplog","forwardfor"]
   */
  readonly options?: readonly string[] | undefined;
  /**
   * Timeouts of this section.
   */
  readonly timeout?: HaproxyTimeoutsInput | undefined;
  /**
   * Where the section listens.
   * @defaultValue `[]`
   */
  readonly binds?: readonly string[] | undefined;
  /**
   * Backend that takes what no rule takes.
   */
  readonly default_backend?: string | null | undefined;
  /**
   * Servers to balance between.
   * @defaultValue `[]`
   */
  readonly servers?: readonly string[] | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * A `frontend` section.
 */
export interface HaproxyFrontendInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   */
  readonly mode?: "tcp" | "http" | "health" | null | undefined;
  /**
   * Names of HAProxy options to switch on.
   * @defaultValue `[]`
   * @example ["httplog","forwardfor"]
   */
  readonly options?: readonly string[] | undefined;
  /**
   * Timeouts of this section.
   */
  readonly timeout?: HaproxyTimeoutsInput | undefined;
  /**
   * Where the section listens.
   * @defaultValue `[]`
   */
  readonly binds?: readonly string[] | undefined;
  /**
   * Backend that takes what no rule takes.
   */
  readonly default_backend?: string | null | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * A `backend` section.
 */
export interface HaproxyBackendInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: { readonly [name: string]: string } | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   */
  readonly mode?: "tcp" | "http" | "health" | null | undefined;
  /**
   * Load balancing algorithm.
   * @example "roundrobin"
   * @example "leastconn"
   */
  readonly balance?: string | null | undefined;
  /**
   * Names of HAProxy options to switch on.
   * @defaultValue `[]`
   * @example ["httplog","forwardfor"]
   */
  readonly options?: readonly string[] | undefined;
  /**
   * Timeouts of this section.
   */
  readonly timeout?: HaproxyTimeoutsInput | undefined;
  /**
   * Servers to balance between.
   * @defaultValue `[]`
   */
  readonly servers?: readonly string[] | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   */
  readonly extraConfig?: string | undefined;
}

/**
 * Policies that make the platform's defaults safer.
 */
export interface HardeningInput<MentionedName extends string = string> {
  /**
   * No request is lost while pods are replaced or HAProxy reloads: it retries on another pod, closes server connections after each request, asks the DNS more often, leaves out pods that refuse connections three times in a row, and looks up one pod before it takes the first request. Costs a new connection to the pod per request, and a start that waits for a DNS that swallows questions, 5 to 10 s for each frontend.
   * @defaultValue `false`
   */
  readonly rollingUpdates?: boolean | RollingUpdatesInput | undefined;
  /**
   * Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only.
   * @defaultValue `false`
   */
  readonly dnsOutage?: boolean | DnsOutageInput | undefined;
  /**
   * Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long.
   * @defaultValue `false`
   */
  readonly longConnections?: boolean | LongConnectionsInput<MentionedName> | undefined;
  /**
   * HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1).
   * @defaultValue `false`
   */
  readonly statsPage?: boolean | StatsPageInput | undefined;
  /**
   * X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod.
   * @defaultValue `false`
   */
  readonly clientAddress?: boolean | ClientAddressInput<MentionedName> | undefined;
}

/**
 * No request is lost while pods are replaced or HAProxy reloads: it retries on another pod, closes server connections after each request, asks the DNS more often, leaves out pods that refuse connections three times in a row, and looks up one pod before it takes the first request. Costs a new connection to the pod per request, and a start that waits for a DNS that swallows questions, 5 to 10 s for each frontend.
 */
export interface RollingUpdatesInput {
  /**
   * Attempts after the first.
   * @defaultValue `3`
   */
  readonly retries?: number | undefined;
  /**
   * How often HAProxy asks for pods.
   * @defaultValue `"1s"`
   */
  readonly dnsEvery?: string | undefined;
}

/**
 * Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only.
 */
export interface DnsOutageInput {
  /**
   * How long known addresses are kept.
   * @defaultValue `"1h"`
   */
  readonly hold?: string | undefined;
}

/**
 * Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long.
 */
export interface LongConnectionsInput<MentionedName extends string = string> {
  /**
   * How long a websocket or TCP stream may be silent.
   * @defaultValue `"1h"`
   */
  readonly idle?: string | undefined;
  /**
   * Names of the frontends it is for; all of them if not given.
   */
  readonly frontends?: readonly MentionedName[] | undefined;
}

/**
 * HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1).
 */
export interface StatsPageInput {
  /**
   * Moves the page there, such as 127.0.0.1:8404.
   */
  readonly bind?: string | undefined;
  /**
   * Whether it keeps the right to administer.
   * @defaultValue `false`
   */
  readonly admin?: boolean | undefined;
}

/**
 * X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod.
 */
export interface ClientAddressInput<MentionedName extends string = string> {
  /**
   * Names of frontends of mode tcp whose backends expect the PROXY protocol; one that does not expect it understands nothing any more. Agents are written into the module by their addresses.
   * @defaultValue `[]`
   */
  readonly proxyProtocol?: readonly MentionedName[] | undefined;
}
