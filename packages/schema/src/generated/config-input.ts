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
   * @example "./node_modules/@nixgen/schema/config.schema.json"
   */
  readonly $schema?: string | undefined;
  /**
   * Facts about the platform.
   */
  readonly platform?: PlatformInput | undefined;
  /**
   * The VMs of the project, as the platform's directory knows them.
   */
  readonly resourceGroup?: ResourceGroupInput | undefined;
  /**
   * The platform's NixOS options, name by name.
   */
  readonly flyingcircus?: FlyingcircusInput<FrontendName, MentionedName> | undefined;
  /**
   * Named policies that make the platform's defaults safer.
   * @example "recommended"
   */
  readonly hardening?: "recommended" | HardeningInput<MentionedName> | undefined;
  /**
   * Applications by name. Each stands for the virtual host and the frontends that it needs; `nixgen expand` shows them.
   */
  readonly apps?: { readonly [name: string]: AppInput } | undefined;
  /**
   * The Kubernetes side, for `nixgen manifests`.
   */
  readonly cluster?: ClusterInput | undefined;
  /**
   * Severity by diagnostic code, in place of the code's own.
   */
  readonly rules?: RulesInput | undefined;
}

/**
 * Facts about the platform.
 */
export interface PlatformInput {
  /**
   * Release of the platform that the VM runs.
   * @defaultValue `"24.05"`
   * @example "24.05"
   */
  readonly release?: "23.05" | "23.11" | "24.05" | "24.11" | undefined;
}

/**
 * The VMs of the project, as the platform's directory knows them.
 */
export interface ResourceGroupInput {
  /**
   * Name of the resource group.
   * @example "myproject"
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Host name of the VM.
   * @example "web0"
   */
  readonly name: string;
  /**
   * Roles of the VM, as the platform's directory names them.
   * @defaultValue `[]`
   * @example ["webgateway"]
   * @example ["k3s-agent"]
   */
  readonly roles?: readonly ("webgateway" | "k3s-server" | "k3s-agent" | "k3s-nfs")[] | undefined;
  /**
   * Public addresses, on the frontend network, in the directory's order.
   * @defaultValue `[]`
   * @example ["192.0.2.11","2001:db8::11"]
   */
  readonly fe?: readonly string[] | undefined;
  /**
   * Addresses on the server network, in the directory's order.
   * @defaultValue `[]`
   * @example ["172.22.0.11"]
   */
  readonly srv?: readonly string[] | undefined;
  /**
   * Number of CPUs.
   * @example 4
   */
  readonly cpus?: number | undefined;
  /**
   * Memory in GiB.
   * @example 8
   */
  readonly memoryGiB?: number | undefined;
  /**
   * A VM's disk.
   */
  readonly disk?: DiskInput | undefined;
}

/**
 * A VM's disk.
 */
export interface DiskInput {
  /**
   * Size in GiB.
   * @example 30
   */
  readonly sizeGiB: number;
  /**
   * Storage class.
   * @example "ssd"
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
  /**
   * The cluster as the webgateway sees it.
   */
  readonly kubernetes?: KubernetesInput<FrontendName> | undefined;
  /**
   * Services of the webgateway.
   */
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
  /**
   * Addresses of the cluster's overlay network. Must be the same on all VMs.
   */
  readonly network?: KubernetesNetworkInput | undefined;
}

interface KubernetesFrontendOptions {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Where HAProxy listens, localhost or FE addresses with ports. Without it: 127.0.0.1 with the port that is set.
   * @example ["127.0.0.1:8001"]
   * @example ["192.0.2.11:443","[2001:db8::11]:443"]
   */
  readonly binds?: readonly string[] | null | undefined;
  /**
   * How HAProxy treats the traffic: `http` behind nginx (scenario 1), `tcp` to pass a stream unread to an ingress controller (scenario 2).
   * @defaultValue `"http"`
   * @example "tcp"
   */
  readonly mode?: "http" | "tcp" | undefined;
  /**
   * Name of the Kubernetes Service. Without it: the frontend's own name.
   * @example "myapp-headless"
   */
  readonly serviceName?: string | null | undefined;
  /**
   * Kubernetes namespace of the Service.
   * @defaultValue `"default"`
   * @example "prod"
   */
  readonly namespace?: string | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @defaultValue `false`
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * Number of servers HAProxy reserves for pods; pods beyond it get no traffic. Only with podPort.
   * @defaultValue `10`
   * @example 20
   */
  readonly maxExpectedPods?: number | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @defaultValue `""`
   * @example "timeout tunnel 1h"
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
   * @example 8888
   */
  readonly podPort: number;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   * @example 443
   */
  readonly lbServicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   * @example 8080
   */
  readonly servicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
}

interface KubernetesFrontendWithOnlyLbServicePort extends KubernetesFrontendOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | null | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   * @example 443
   */
  readonly lbServicePort: number;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   * @example 8080
   */
  readonly servicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
}

interface KubernetesFrontendWithOnlyServicePort extends KubernetesFrontendOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | null | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents.
   * @example 443
   */
  readonly lbServicePort?:
    | GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort">
    | null
    | undefined;
  /**
   * Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods.
   * @example 8080
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
   * @example "10.43.0.10"
   */
  readonly clusterDns?: string | undefined;
  /**
   * Address range of Kubernetes Services.
   * @defaultValue `"10.43.0.0/16"`
   * @example "10.43.0.0/16"
   */
  readonly serviceCidr?: string | undefined;
  /**
   * Address range of pods; each node gets a /24 of it.
   * @defaultValue `"10.42.0.0/16"`
   * @example "10.42.0.0/16"
   */
  readonly podCidr?: string | undefined;
}

/**
 * Services of the webgateway.
 */
export interface ServicesInput<MentionedName extends string = string> {
  /**
   * The platform's nginx.
   */
  readonly nginx?: NginxServiceInput<MentionedName> | undefined;
  /**
   * HAProxy beneath the Kubernetes frontends.
   */
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Host name. Without it: the entry's own name.
   * @example "myapp.example.com"
   */
  readonly serverName?: string | null | undefined;
  /**
   * Further host names.
   * @defaultValue `[]`
   * @example ["www.myapp.example.com"]
   */
  readonly serverAliases?: readonly string[] | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it.
   * @defaultValue `false`
   * @example true
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Serve HTTPS beside HTTP.
   * @defaultValue `false`
   * @example true
   */
  readonly addSSL?: boolean | undefined;
  /**
   * Serve HTTPS, and nothing on port 80.
   * @defaultValue `false`
   * @example true
   */
  readonly onlySSL?: boolean | undefined;
  /**
   * Listen for TLS and refuse every handshake.
   * @defaultValue `false`
   * @example true
   */
  readonly rejectSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: when forceSSL, addSSL or onlySSL is set.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | null | undefined;
  /**
   * Directory of ACME challenge files.
   * @defaultValue `"/var/lib/acme/acme-challenge"`
   * @example "/var/lib/acme/acme-challenge"
   */
  readonly acmeRoot?: string | null | undefined;
  /**
   * Host that is asked for challenge files not found here.
   * @example "old.example.com"
   */
  readonly acmeFallbackHost?: string | null | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | null | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | null | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | null | undefined;
  /**
   * Certificates to verify OCSP answers and clients with.
   * @example "/etc/local/ca.crt"
   */
  readonly sslTrustedCertificate?: string | null | undefined;
  /**
   * Whether HTTP/2 is spoken over TLS.
   * @defaultValue `true`
   * @example false
   */
  readonly http2?: boolean | undefined;
  /**
   * Whether HTTP/3 is spoken over QUIC.
   * @defaultValue `false`
   * @example true
   */
  readonly http3?: boolean | undefined;
  /**
   * Answer requests for unknown host names.
   * @defaultValue `false`
   * @example true
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
   * @example "192.0.2.11"
   * @deprecated
   */
  readonly listenAddress?: string | null | undefined;
  /**
   * IPv6 address to listen on. Use listenAddresses.
   * @example "[2001:db8::11]"
   * @deprecated
   */
  readonly listenAddress6?: string | null | undefined;
  /**
   * Directory that files are served from.
   * @example "/srv/files"
   */
  readonly root?: string | null | undefined;
  /**
   * Host name that every request is redirected to.
   * @example "www.example.com"
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
   * @example "add_header X-Frame-Options SAMEORIGIN always;"
   */
  readonly extraConfig?: string | undefined;
}

/**
 * An address and port that the virtual host listens on.
 */
export interface NginxListenInput {
  /**
   * Address, IPv6 in brackets.
   * @example "192.0.2.11"
   * @example "[2001:db8::11]"
   */
  readonly addr: string;
  /**
   * Port.
   * @defaultValue `80`
   * @example 443
   */
  readonly port?: number | undefined;
  /**
   * Whether TLS is spoken.
   * @defaultValue `false`
   * @example true
   */
  readonly ssl?: boolean | undefined;
  /**
   * Whether each worker process of the default host has a socket of its own.
   * @defaultValue `true`
   * @example false
   */
  readonly reuseport?: boolean | undefined;
  /**
   * Further parameters of the listen directive.
   * @defaultValue `[]`
   * @example ["backlog=1024"]
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Where requests are passed to: a URL, or a Kubernetes frontend of this config.
   * @example "http://127.0.0.1:8001"
   */
  readonly proxyPass?: string | null | FrontendReferenceInput<MentionedName> | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @defaultValue `false`
   * @example true
   */
  readonly proxyWebsockets?: boolean | undefined;
  /**
   * Index files, separated by spaces.
   * @example "index.html index.htm"
   */
  readonly index?: string | null | undefined;
  /**
   * Files to try in turn, as `try_files` takes them.
   * @example "$uri $uri/ =404"
   */
  readonly tryFiles?: string | null | undefined;
  /**
   * Directory that files are served from.
   * @example "/srv/files"
   */
  readonly root?: string | null | undefined;
  /**
   * Directory that stands for the matched part of the path.
   * @example "/srv/static/"
   */
  readonly alias?: string | null | undefined;
  /**
   * Status code, with a text or a URL, to answer with.
   * @example "301 https://example.com$request_uri"
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
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
  /**
   * Place among the locations: smaller comes first, equal ones are sorted by name.
   * @defaultValue `1000`
   * @example 900
   */
  readonly priority?: number | undefined;
}

/**
 * Passes to a Kubernetes frontend: `http://` and its first bind that nginx can reach.
 */
export interface FrontendReferenceInput<MentionedName extends string = string> {
  /**
   * Name of an entry of `flyingcircus.kubernetes.frontend`.
   * @example "myapp"
   */
  readonly frontend: MentionedName;
  /**
   * Path put behind the address; nginx then replaces the matched part of the location by it.
   * @example "/"
   */
  readonly path?: string | undefined;
}

/**
 * HAProxy beneath the Kubernetes frontends.
 */
export interface HaproxyServiceInput {
  /**
   * The `global` section.
   */
  readonly global?: HaproxyGlobalInput | undefined;
  /**
   * The `defaults` section.
   */
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
   * @example "  hold timeout 1h\n  hold other 1h\n"
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
   * @example true
   */
  readonly daemon?: boolean | undefined;
  /**
   * Directory HAProxy locks itself into.
   * @defaultValue `"/var/empty"`
   * @example "/var/empty"
   */
  readonly chroot?: string | undefined;
  /**
   * User that HAProxy runs as.
   * @defaultValue `"haproxy"`
   * @example "haproxy"
   */
  readonly user?: string | undefined;
  /**
   * Group that HAProxy runs as.
   * @defaultValue `"haproxy"`
   * @example "haproxy"
   */
  readonly group?: string | undefined;
  /**
   * Most connections of the whole process at a time.
   * @defaultValue `4096`
   * @example 8192
   */
  readonly maxconn?: number | undefined;
  /**
   * HAProxy lines at the end of `global`. Setting it drops the platform's own lines (T13).
   * @defaultValue `"log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\n"`
   * @example "log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\nmaxpipes 64\n"
   */
  readonly extraConfig?: string | undefined;
}

/**
 * The `defaults` section.
 */
export interface HaproxyDefaultsInput {
  /**
   * Protocol of sections that name none. With Kubernetes the platform sets `tcp` (T12).
   * @example "tcp"
   */
  readonly mode?: "tcp" | "http" | "health" | undefined;
  /**
   * HAProxy options of all sections. With Kubernetes the platform adds `tcplog` and `dontlognull`.
   * @example ["httplog","forwardfor"]
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
   * @example "log global\ndefault-server init-addr last,libc,none resolvers cluster\n"
   */
  readonly extraConfig?: string | undefined;
}

/**
 * Timeouts, as HAProxy writes times: `30s`, `1h`.
 */
export interface HaproxyTimeoutsInput {
  /**
   * Additional time for a health check once connected.
   * @example "5s"
   */
  readonly check?: string | null | undefined;
  /**
   * Longest inactivity of a client.
   * @example "30s"
   */
  readonly client?: string | null | undefined;
  /**
   * Longest inactivity of a client whose side is half closed.
   * @example "30s"
   */
  readonly "client-fin"?: string | null | undefined;
  /**
   * Longest wait for a connection to a server.
   * @example "5s"
   */
  readonly connect?: string | null | undefined;
  /**
   * Longest wait for a client's next request.
   * @example "30s"
   */
  readonly "http-keep-alive"?: string | null | undefined;
  /**
   * Longest wait for a complete HTTP request.
   * @example "30s"
   */
  readonly "http-request"?: string | null | undefined;
  /**
   * Longest wait of a request for a free server.
   * @example "25s"
   */
  readonly queue?: string | null | undefined;
  /**
   * Longest inactivity of a server.
   * @example "30s"
   */
  readonly server?: string | null | undefined;
  /**
   * Longest inactivity of a server whose side is half closed.
   * @example "30s"
   */
  readonly "server-fin"?: string | null | undefined;
  /**
   * How long a tarpitted connection is kept open.
   * @example "10s"
   */
  readonly tarpit?: string | null | undefined;
  /**
   * Longest inactivity of a websocket or another tunnel.
   * @example "1h"
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   * @example "http"
   * @example "tcp"
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
   * @example ["127.0.0.1:5432"]
   */
  readonly binds?: readonly string[] | undefined;
  /**
   * Backend that takes what no rule takes.
   * @example "legacy"
   */
  readonly default_backend?: string | null | undefined;
  /**
   * Servers to balance between.
   * @defaultValue `[]`
   * @example ["db0 172.22.0.40:5432 check"]
   */
  readonly servers?: readonly string[] | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   * @example "option forwardfor if-none"
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   * @example "http"
   * @example "tcp"
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
   * @example ["127.0.0.1:5432"]
   */
  readonly binds?: readonly string[] | undefined;
  /**
   * Backend that takes what no rule takes.
   * @example "legacy"
   */
  readonly default_backend?: string | null | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   * @example "option forwardfor if-none"
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
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Protocol of the section. Without it: that of `defaults`.
   * @example "http"
   * @example "tcp"
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
   * @example ["db0 172.22.0.40:5432 check"]
   */
  readonly servers?: readonly string[] | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the section.
   * @defaultValue `""`
   * @example "option forwardfor if-none"
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
   * @example true
   */
  readonly rollingUpdates?: boolean | RollingUpdatesInput | undefined;
  /**
   * Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only.
   * @defaultValue `false`
   * @example true
   */
  readonly dnsOutage?: boolean | DnsOutageInput | undefined;
  /**
   * Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long.
   * @defaultValue `false`
   * @example true
   */
  readonly longConnections?: boolean | LongConnectionsInput<MentionedName> | undefined;
  /**
   * HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1).
   * @defaultValue `false`
   * @example true
   */
  readonly statsPage?: boolean | StatsPageInput | undefined;
  /**
   * X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod.
   * @defaultValue `false`
   * @example true
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
   * @example 3
   */
  readonly retries?: number | undefined;
  /**
   * How often HAProxy asks for pods.
   * @defaultValue `"1s"`
   * @example "1s"
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
   * @example "1h"
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
   * @example "1h"
   */
  readonly idle?: string | undefined;
  /**
   * Names of the frontends it is for; all of them if not given.
   * @example ["myapp"]
   */
  readonly frontends?: readonly MentionedName[] | undefined;
}

/**
 * HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1).
 */
export interface StatsPageInput {
  /**
   * Moves the page there, such as 127.0.0.1:8404.
   * @example "127.0.0.1:8404"
   */
  readonly bind?: string | undefined;
  /**
   * Whether it keeps the right to administer.
   * @defaultValue `false`
   * @example true
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
   * @example ["traefik-ingress-https"]
   */
  readonly proxyProtocol?: readonly MentionedName[] | undefined;
}

interface AppOptions {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Kubernetes namespace of the application.
   * @defaultValue `"default"`
   * @example "prod"
   */
  readonly namespace?: string | undefined;
  /**
   * Name of the Kubernetes Service. Without it: the app's name.
   * @example "myapp-headless"
   */
  readonly serviceName?: string | undefined;
  /**
   * Number of servers HAProxy reserves for pods. Without it 10. Only with podPort.
   * @example 20
   */
  readonly maxExpectedPods?: number | undefined;
}

interface AppWithTcp extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host?: GiveOnlyOne<"host" | "tcp"> | undefined;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts?: GiveOnlyOne<"hosts" | "tcp"> | undefined;
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp: readonly AppTcpInput[];
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "tcp"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"lbServicePort" | "tcp"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"servicePort" | "tcp"> | undefined;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: GiveOnlyOne<"paths" | "tcp"> | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: GiveOnlyOne<"websockets" | "tcp"> | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: GiveOnlyOne<"localPort" | "tcp"> | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: GiveOnlyOne<"sslBackend" | "tcp"> | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: GiveOnlyOne<"haproxyExtraConfig" | "tcp"> | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: GiveOnlyOne<"extraPodTemplateOptions" | "tcp"> | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: GiveOnlyOne<"forceSSL" | "tcp"> | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: GiveOnlyOne<"enableACME" | "tcp"> | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: GiveOnlyOne<"useACMEHost" | "tcp"> | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: GiveOnlyOne<"emailACME" | "tcp"> | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: GiveOnlyOne<"sslCertificate" | "tcp"> | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: GiveOnlyOne<"sslCertificateKey" | "tcp"> | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: GiveOnlyOne<"listenAddresses" | "tcp"> | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: GiveOnlyOne<"default" | "tcp"> | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: GiveOnlyOne<"basicAuthFile" | "tcp"> | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: GiveOnlyOne<"extraConfig" | "tcp"> | undefined;
}

interface AppWithHostsAndServicePort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host?: GiveOnlyOne<"host" | "hosts"> | undefined;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts: readonly string[];
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort: number;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

interface AppWithHostsAndLbServicePort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host?: GiveOnlyOne<"host" | "hosts"> | undefined;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts: readonly string[];
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort: number;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"servicePort" | "lbServicePort"> | undefined;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

interface AppWithHostsAndPodPort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host?: GiveOnlyOne<"host" | "hosts"> | undefined;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts: readonly string[];
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort: number;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"lbServicePort" | "podPort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"servicePort" | "podPort"> | undefined;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

interface AppWithHostAndServicePort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host: string;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts?: GiveOnlyOne<"hosts" | "host"> | undefined;
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort: number;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

interface AppWithHostAndLbServicePort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host: string;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts?: GiveOnlyOne<"hosts" | "host"> | undefined;
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort: number;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"servicePort" | "lbServicePort"> | undefined;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

interface AppWithHostAndPodPort extends AppOptions {
  /**
   * Host name that nginx serves it under, by HTTPS.
   * @example "myapp.example.com"
   */
  readonly host: string;
  /**
   * Several host names: the first names the virtual host, the others are aliases.
   * @example ["myapp.example.com","www.myapp.example.com"]
   */
  readonly hosts?: GiveOnlyOne<"hosts" | "host"> | undefined;
  /**
   * Streams that HAProxy passes unread, such as those of an ingress controller.
   */
  readonly tcp?: readonly AppTcpInput[] | undefined;
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort: number;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"lbServicePort" | "podPort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"servicePort" | "podPort"> | undefined;
  /**
   * Which paths nginx passes on: a list, or options by path. Without it: all, `/`.
   * @example ["/"]
   */
  readonly paths?: readonly string[] | { readonly [name: string]: AppPathInput } | undefined;
  /**
   * Whether websockets pass, by HTTP/1.1 and the Upgrade header.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free.
   * @example 8001
   */
  readonly localPort?: number | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
  /**
   * Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise.
   * @example false
   */
  readonly forceSSL?: boolean | undefined;
  /**
   * Get the certificate from Let's Encrypt. Without it: with forceSSL.
   * @example false
   */
  readonly enableACME?: boolean | undefined;
  /**
   * Use the certificate of this name instead of an own one.
   * @example "example.com"
   */
  readonly useACMEHost?: string | undefined;
  /**
   * Address that Let's Encrypt writes to before a certificate expires.
   * @example "ops@example.com"
   */
  readonly emailACME?: string | undefined;
  /**
   * Certificate file, with enableACME off.
   * @example "/etc/local/example.com.crt"
   */
  readonly sslCertificate?: string | undefined;
  /**
   * Private key file, with enableACME off.
   * @example "/etc/local/example.com.key"
   */
  readonly sslCertificateKey?: string | undefined;
  /**
   * Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses.
   * @example ["192.0.2.11","[2001:db8::11]"]
   */
  readonly listenAddresses?: readonly string[] | undefined;
  /**
   * Answer requests for unknown host names.
   * @example true
   */
  readonly default?: boolean | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim to the end of the server block.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
}

type AppWithHostOrTcp =
  | AppWithTcp
  | AppWithHostsAndServicePort
  | AppWithHostsAndLbServicePort
  | AppWithHostsAndPodPort
  | AppWithHostAndServicePort
  | AppWithHostAndLbServicePort
  | AppWithHostAndPodPort;

interface AppWithExternal {
  /**
   * Labels of the application's pods, for the Service in `nixgen manifests`.
   */
  readonly selector?: GiveOnlyOne<"selector" | "external"> | undefined;
  /**
   * Whether the Service exists already, so that `nixgen manifests` makes none.
   * @defaultValue `false`
   * @example true
   */
  readonly external: true;
}

interface AppWithoutExternal {
  /**
   * Labels of the application's pods, for the Service in `nixgen manifests`.
   */
  readonly selector?: { readonly [name: string]: string } | undefined;
  /**
   * Whether the Service exists already, so that `nixgen manifests` makes none.
   * @defaultValue `false`
   * @example true
   */
  readonly external?: false | undefined;
}

type AppWithSelectorOrExternal = AppWithExternal | AppWithoutExternal;

/**
 * An application of the cluster: its virtual host or public ports, its frontends and its Service in one.
 */
export type AppInput = AppWithHostOrTcp & AppWithSelectorOrExternal;

interface AppTcpOptions {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Where HAProxy listens: `:443` for port 443 of all FE addresses of the webgateways, or an address with a port; or a list of both.
   * @example ":443"
   * @example "192.0.2.11:443"
   */
  readonly listen: string | readonly string[];
  /**
   * What the frontend is called, behind the app's name and `-`. Without it: https for port 443, http for port 80, else the port.
   * @example "ssh"
   */
  readonly name?: string | undefined;
  /**
   * Whether HAProxy speaks TLS to the backend. The certificate is not verified.
   * @example true
   */
  readonly sslBackend?: boolean | undefined;
  /**
   * HAProxy lines copied verbatim to the end of the frontend's listen section.
   * @example "timeout tunnel 1h"
   */
  readonly haproxyExtraConfig?: string | undefined;
  /**
   * HAProxy server parameters at the end of the server-template line. Only with podPort.
   * @example "maxconn 50"
   */
  readonly extraPodTemplateOptions?: string | undefined;
}

interface AppTcpWithOnlyPodPort extends AppTcpOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort: number;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
}

interface AppTcpWithOnlyLbServicePort extends AppTcpOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort: number;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
}

interface AppTcpWithOnlyServicePort extends AppTcpOptions {
  /**
   * Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them.
   * @example 8888
   */
  readonly podPort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type LoadBalancer, which every agent offers.
   * @example 443
   */
  readonly lbServicePort?: GiveOnlyOne<"podPort" | "lbServicePort" | "servicePort"> | undefined;
  /**
   * Port of a Service of type ClusterIP.
   * @example 8080
   */
  readonly servicePort: number;
}

type AppTcpWithExactlyOneOfPodPortLbServicePortServicePort =
  | AppTcpWithOnlyPodPort
  | AppTcpWithOnlyLbServicePort
  | AppTcpWithOnlyServicePort;

/**
 * A stream that HAProxy passes unread, by exactly one of podPort, lbServicePort and servicePort.
 */
export type AppTcpInput = AppTcpWithExactlyOneOfPodPortLbServicePortServicePort;

/**
 * What nginx does with requests for matching paths.
 */
export interface AppPathInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Whether websockets pass. Without it: what the app says.
   * @example true
   */
  readonly websockets?: boolean | undefined;
  /**
   * Path of the application that stands for the matched part of the path.
   * @example "/"
   */
  readonly path?: string | undefined;
  /**
   * Password file in htpasswd format.
   * @example "/etc/local/htpasswd_fcio_users"
   */
  readonly basicAuthFile?: string | undefined;
  /**
   * nginx lines copied verbatim into the location.
   * @example "client_max_body_size 100m;"
   */
  readonly extraConfig?: string | undefined;
  /**
   * Place among the locations: smaller comes first, equal ones are sorted by name.
   * @example 900
   */
  readonly priority?: number | undefined;
}

/**
 * The Kubernetes side, for `nixgen manifests`.
 */
export interface ClusterInput {
  /**
   * Persistent volume claims by name.
   */
  readonly volumes?: { readonly [name: string]: ClusterVolumeInput } | undefined;
  /**
   * Accounts by name; `nixgen kubeconfig` makes a kubeconfig of one's token.
   */
  readonly access?: { readonly [name: string]: ClusterAccessInput } | undefined;
  /**
   * Details of Services by name, `namespace/name` outside of the namespace default. Which Services there are follows from the frontends.
   */
  readonly services?: { readonly [name: string]: ClusterServiceInput } | undefined;
}

/**
 * A claim of storage that outlives pods.
 */
export interface ClusterVolumeInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * How much storage the claim asks for.
   * @example "10Gi"
   */
  readonly size: string;
  /**
   * `local`: on the agent that runs the pod, which then runs nowhere else. `nfs`: on a VM with the role k3s-nfs, for every agent.
   * @example "local"
   * @example "nfs"
   */
  readonly class: "local" | "nfs";
  /**
   * Who may use the volume at once. Without it: ReadWriteOnce for local, ReadWriteMany for nfs.
   * @example "ReadWriteOnce"
   */
  readonly accessMode?: "ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | undefined;
  /**
   * Kubernetes namespace of the claim: that of the pods that use it.
   * @defaultValue `"default"`
   * @example "prod"
   */
  readonly namespace?: string | undefined;
  /**
   * Name of the storage class in the cluster. Without it: local-path for local, nfs-client for nfs; `kubectl get storageclass` tells.
   * @example "nfs-client"
   */
  readonly storageClassName?: string | undefined;
}

/**
 * An account with a token, for a person, for CI or for the dashboard.
 */
export interface ClusterAccessInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * What the account may do: view, edit, admin, cluster-admin, or another ClusterRole of the cluster by name.
   * @example "view"
   * @example "edit"
   * @example "admin"
   * @example "cluster-admin"
   */
  readonly role: string;
  /**
   * Where it may do that. Without it: in the whole cluster.
   * @example ["prod"]
   */
  readonly namespaces?: readonly string[] | undefined;
  /**
   * Where the account and its token stand. Whoever may edit there can read the token: kube-system is out of reach for accounts of single namespaces.
   * @defaultValue `"kube-system"`
   * @example "kube-system"
   */
  readonly namespace?: string | undefined;
}

/**
 * What nothing else tells about a Service.
 */
export interface ClusterServiceInput {
  /**
   * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
   */
  readonly $ignore?: SuppressionsInput | undefined;
  /**
   * Labels of the pods behind the Service. Without it: `app` with the Service's name.
   */
  readonly selector?: { readonly [name: string]: string } | undefined;
  /**
   * Port of the pods by port of the Service, where they differ. Not with podPort, which is the pods' own.
   */
  readonly targetPorts?: { readonly [name: string]: number } | undefined;
  /**
   * Whether the Service exists already, so that `nixgen manifests` makes none.
   * @defaultValue `false`
   * @example true
   */
  readonly external?: boolean | undefined;
}

interface RulesNames {
  /**
   * Two sections of HAProxy on one address and port
   */
  readonly "bind/duplicate"?: SeverityInput | undefined;
  /**
   * Port that the module opens in the firewall
   */
  readonly "bind/firewall"?: SeverityInput | undefined;
  /**
   * Bind by name instead of address
   */
  readonly "bind/host-name"?: SeverityInput | undefined;
  /**
   * HAProxy and nginx want the same address and port
   */
  readonly "bind/nginx-port"?: SeverityInput | undefined;
  /**
   * Section that listens nowhere
   */
  readonly "bind/none"?: SeverityInput | undefined;
  /**
   * Bind on the address of HAProxy's statistics page
   */
  readonly "bind/platform-listener"?: SeverityInput | undefined;
  /**
   * Port that the platform or the kernel uses itself
   */
  readonly "bind/reserved-port"?: SeverityInput | undefined;
  /**
   * Wildcard bind that another bind takes an address from
   */
  readonly "bind/shadowed"?: SeverityInput | undefined;
  /**
   * Bind that HAProxy refuses or takes for another
   */
  readonly "bind/syntax"?: SeverityInput | undefined;
  /**
   * Address that the webgateway does not have
   */
  readonly "bind/unknown-address"?: SeverityInput | undefined;
  /**
   * Local volume for several agents
   */
  readonly "cluster/local-access-mode"?: SeverityInput | undefined;
  /**
   * NFS volume without NFS server or agents
   */
  readonly "cluster/nfs-missing"?: SeverityInput | undefined;
  /**
   * Token that another account can read
   */
  readonly "cluster/token-readable"?: SeverityInput | undefined;
  /**
   * Account without limits
   */
  readonly "cluster/unlimited-access"?: SeverityInput | undefined;
  /**
   * Resolvers that forget every pod when the DNS fails
   */
  readonly "dns/no-hold"?: SeverityInput | undefined;
  /**
   * IPv6 asked for in a cluster of IPv4
   */
  readonly "dns/prefers-ipv6"?: SeverityInput | undefined;
  /**
   * Service name that HAProxy must resolve to start
   */
  readonly "dns/service-at-start"?: SeverityInput | undefined;
  /**
   * X-Forwarded-For that the client can make up
   */
  readonly "frontend/client-address"?: SeverityInput | undefined;
  /**
   * `maxconn` that caps the whole frontend
   */
  readonly "frontend/extra-maxconn"?: SeverityInput | undefined;
  /**
   * Websocket or slow answer that HAProxy cuts after 30 seconds
   */
  readonly "frontend/idle-timeout"?: SeverityInput | undefined;
  /**
   * LoadBalancer on a port of the ingress controller
   */
  readonly "frontend/ingress-port"?: SeverityInput | undefined;
  /**
   * `default-server` that comes too late
   */
  readonly "frontend/late-default-server"?: SeverityInput | undefined;
  /**
   * Two LoadBalancer Services on one port
   */
  readonly "frontend/load-balancer-port"?: SeverityInput | undefined;
  /**
   * Frontend and listen section of one name
   */
  readonly "frontend/merged-section"?: SeverityInput | undefined;
  /**
   * Option without effect
   */
  readonly "frontend/no-effect"?: SeverityInput | undefined;
  /**
   * Plain HTTP to an HTTPS port
   */
  readonly "frontend/plain-to-tls"?: SeverityInput | undefined;
  /**
   * Service or namespace that cannot exist
   */
  readonly "frontend/service-name"?: SeverityInput | undefined;
  /**
   * Frontend that takes the place of the statistics page
   */
  readonly "frontend/stats-name"?: SeverityInput | undefined;
  /**
   * Health checks that only open a connection
   */
  readonly "frontend/tcp-checks"?: SeverityInput | undefined;
  /**
   * HTTPS port that speaks plain HTTP
   */
  readonly "frontend/tls-in-http-mode"?: SeverityInput | undefined;
  /**
   * TLS within TLS
   */
  readonly "frontend/tls-twice"?: SeverityInput | undefined;
  /**
   * Mode of `defaults` that contradicts the platform's
   */
  readonly "haproxy/defaults-mode"?: SeverityInput | undefined;
  /**
   * Lines of the platform's that get lost
   */
  readonly "haproxy/dropped-lines"?: SeverityInput | undefined;
  /**
   * Timeouts that get lost by setting another
   */
  readonly "haproxy/dropped-timeouts"?: SeverityInput | undefined;
  /**
   * Section without a mode of its own
   */
  readonly "haproxy/implicit-mode"?: SeverityInput | undefined;
  /**
   * Text reaches beyond its section
   */
  readonly "haproxy/opens-section"?: SeverityInput | undefined;
  /**
   * HAProxy reads something else than what stands there
   */
  readonly "haproxy/reads-differently"?: SeverityInput | undefined;
  /**
   * Two HAProxy sections of one name
   */
  readonly "haproxy/same-name"?: SeverityInput | undefined;
  /**
   * Lines that fall into somebody else's section
   */
  readonly "haproxy/stray-lines"?: SeverityInput | undefined;
  /**
   * Resolvers section that does not exist
   */
  readonly "haproxy/unknown-resolvers"?: SeverityInput | undefined;
  /**
   * Policy for a frontend that it cannot harden
   */
  readonly "hardening/unknown-frontend"?: SeverityInput | undefined;
  /**
   * Cluster DNS outside of the Services' addresses
   */
  readonly "network/cluster-dns"?: SeverityInput | undefined;
  /**
   * Cluster address that every VM must have
   */
  readonly "network/must-agree"?: SeverityInput | undefined;
  /**
   * Address ranges that overlap
   */
  readonly "network/overlap"?: SeverityInput | undefined;
  /**
   * More nodes than podCidr has room for
   */
  readonly "network/too-many-nodes"?: SeverityInput | undefined;
  /**
   * enableACME beside useACMEHost
   */
  readonly "nginx/acme-twice"?: SeverityInput | undefined;
  /**
   * Certificate that cannot be obtained, because nothing answers on port 80
   */
  readonly "nginx/acme-unreachable"?: SeverityInput | undefined;
  /**
   * Wildcard in a certificate by challenge on port 80
   */
  readonly "nginx/acme-wildcard"?: SeverityInput | undefined;
  /**
   * Certificate that is never served
   */
  readonly "nginx/certificate-unused"?: SeverityInput | undefined;
  /**
   * Location that catches the certificate challenge
   */
  readonly "nginx/challenge-captured"?: SeverityInput | undefined;
  /**
   * Location that stands twice
   */
  readonly "nginx/duplicate-location"?: SeverityInput | undefined;
  /**
   * Server name of two hosts
   */
  readonly "nginx/duplicate-name"?: SeverityInput | undefined;
  /**
   * fastcgiParams, with which no VM builds
   */
  readonly "nginx/fastcgi-params"?: SeverityInput | undefined;
  /**
   * IPv6 address without brackets
   */
  readonly "nginx/ipv6-brackets"?: SeverityInput | undefined;
  /**
   * proxyPass to localhost
   */
  readonly "nginx/localhost"?: SeverityInput | undefined;
  /**
   * access_log that does not replace the platform's
   */
  readonly "nginx/log-addresses"?: SeverityInput | undefined;
  /**
   * Server name with a dollar sign, which cannot name a log file
   */
  readonly "nginx/log-name"?: SeverityInput | undefined;
  /**
   * Headers of the host that a location drops
   */
  readonly "nginx/lost-headers"?: SeverityInput | undefined;
  /**
   * TLS without a certificate
   */
  readonly "nginx/no-certificate"?: SeverityInput | undefined;
  /**
   * Server without an address to listen on
   */
  readonly "nginx/no-listen"?: SeverityInput | undefined;
  /**
   * Password in the Nix store
   */
  readonly "nginx/password-in-store"?: SeverityInput | undefined;
  /**
   * nginx would read another value than the one written
   */
  readonly "nginx/reads-differently"?: SeverityInput | undefined;
  /**
   * Path behind proxyPass in a regular expression or named location
   */
  readonly "nginx/regex-uri"?: SeverityInput | undefined;
  /**
   * rejectSSL, with which nginx does not start
   */
  readonly "nginx/reject-ssl"?: SeverityInput | undefined;
  /**
   * root and alias in one location
   */
  readonly "nginx/root-and-alias"?: SeverityInput | undefined;
  /**
   * Second Host header
   */
  readonly "nginx/second-host-header"?: SeverityInput | undefined;
  /**
   * Options of one socket given twice
   */
  readonly "nginx/socket-options"?: SeverityInput | undefined;
  /**
   * Several SSL modes of one host
   */
  readonly "nginx/ssl-modes"?: SeverityInput | undefined;
  /**
   * Two default hosts on one address
   */
  readonly "nginx/two-defaults"?: SeverityInput | undefined;
  /**
   * extraConfig does not keep to its place
   */
  readonly "nginx/unbalanced"?: SeverityInput | undefined;
  /**
   * More pods than a DNS answer can hold
   */
  readonly "pods/dns-limit"?: SeverityInput | undefined;
  /**
   * Frontends of one Service expect different numbers of pods
   */
  readonly "pods/uneven"?: SeverityInput | undefined;
  /**
   * nginx can reach no bind of the frontend
   */
  readonly "proxy/no-reachable-bind"?: SeverityInput | undefined;
  /**
   * proxyPass to HAProxy's statistics page
   */
  readonly "proxy/stats-page"?: SeverityInput | undefined;
  /**
   * proxyPass names a frontend that does not exist
   */
  readonly "proxy/unknown-frontend"?: SeverityInput | undefined;
  /**
   * Agent without an SRV address
   */
  readonly "topology/agent-address"?: SeverityInput | undefined;
  /**
   * Agent with a public address
   */
  readonly "topology/agent-public"?: SeverityInput | undefined;
  /**
   * Name or address of two VMs
   */
  readonly "topology/duplicate-machine"?: SeverityInput | undefined;
  /**
   * NFS server without agents
   */
  readonly "topology/nfs-without-agents"?: SeverityInput | undefined;
  /**
   * Frontends without a k3s-agent
   */
  readonly "topology/no-agents"?: SeverityInput | undefined;
  /**
   * Frontends without a k3s-server
   */
  readonly "topology/no-server"?: SeverityInput | undefined;
  /**
   * No VM with the role webgateway
   */
  readonly "topology/no-webgateway"?: SeverityInput | undefined;
  /**
   * Roles that exclude each other on one VM
   */
  readonly "topology/roles"?: SeverityInput | undefined;
  /**
   * More than one k3s-server
   */
  readonly "topology/several-servers"?: SeverityInput | undefined;
  /**
   * VM smaller than the reference architecture
   */
  readonly "topology/too-small"?: SeverityInput | undefined;
}

/**
 * Severity by diagnostic code, in place of the code's own.
 */
export type RulesInput = RulesNames & { readonly [name: string]: SeverityInput };

interface SuppressionsNames {
  /**
   * Two sections of HAProxy on one address and port
   */
  readonly "bind/duplicate"?: string | undefined;
  /**
   * Port that the module opens in the firewall
   */
  readonly "bind/firewall"?: string | undefined;
  /**
   * Bind by name instead of address
   */
  readonly "bind/host-name"?: string | undefined;
  /**
   * HAProxy and nginx want the same address and port
   */
  readonly "bind/nginx-port"?: string | undefined;
  /**
   * Section that listens nowhere
   */
  readonly "bind/none"?: string | undefined;
  /**
   * Bind on the address of HAProxy's statistics page
   */
  readonly "bind/platform-listener"?: string | undefined;
  /**
   * Port that the platform or the kernel uses itself
   */
  readonly "bind/reserved-port"?: string | undefined;
  /**
   * Wildcard bind that another bind takes an address from
   */
  readonly "bind/shadowed"?: string | undefined;
  /**
   * Bind that HAProxy refuses or takes for another
   */
  readonly "bind/syntax"?: string | undefined;
  /**
   * Address that the webgateway does not have
   */
  readonly "bind/unknown-address"?: string | undefined;
  /**
   * Local volume for several agents
   */
  readonly "cluster/local-access-mode"?: string | undefined;
  /**
   * NFS volume without NFS server or agents
   */
  readonly "cluster/nfs-missing"?: string | undefined;
  /**
   * Token that another account can read
   */
  readonly "cluster/token-readable"?: string | undefined;
  /**
   * Account without limits
   */
  readonly "cluster/unlimited-access"?: string | undefined;
  /**
   * Resolvers that forget every pod when the DNS fails
   */
  readonly "dns/no-hold"?: string | undefined;
  /**
   * IPv6 asked for in a cluster of IPv4
   */
  readonly "dns/prefers-ipv6"?: string | undefined;
  /**
   * Service name that HAProxy must resolve to start
   */
  readonly "dns/service-at-start"?: string | undefined;
  /**
   * X-Forwarded-For that the client can make up
   */
  readonly "frontend/client-address"?: string | undefined;
  /**
   * `maxconn` that caps the whole frontend
   */
  readonly "frontend/extra-maxconn"?: string | undefined;
  /**
   * Websocket or slow answer that HAProxy cuts after 30 seconds
   */
  readonly "frontend/idle-timeout"?: string | undefined;
  /**
   * LoadBalancer on a port of the ingress controller
   */
  readonly "frontend/ingress-port"?: string | undefined;
  /**
   * `default-server` that comes too late
   */
  readonly "frontend/late-default-server"?: string | undefined;
  /**
   * Two LoadBalancer Services on one port
   */
  readonly "frontend/load-balancer-port"?: string | undefined;
  /**
   * Frontend and listen section of one name
   */
  readonly "frontend/merged-section"?: string | undefined;
  /**
   * Option without effect
   */
  readonly "frontend/no-effect"?: string | undefined;
  /**
   * Plain HTTP to an HTTPS port
   */
  readonly "frontend/plain-to-tls"?: string | undefined;
  /**
   * Service or namespace that cannot exist
   */
  readonly "frontend/service-name"?: string | undefined;
  /**
   * Frontend that takes the place of the statistics page
   */
  readonly "frontend/stats-name"?: string | undefined;
  /**
   * Health checks that only open a connection
   */
  readonly "frontend/tcp-checks"?: string | undefined;
  /**
   * HTTPS port that speaks plain HTTP
   */
  readonly "frontend/tls-in-http-mode"?: string | undefined;
  /**
   * TLS within TLS
   */
  readonly "frontend/tls-twice"?: string | undefined;
  /**
   * Mode of `defaults` that contradicts the platform's
   */
  readonly "haproxy/defaults-mode"?: string | undefined;
  /**
   * Lines of the platform's that get lost
   */
  readonly "haproxy/dropped-lines"?: string | undefined;
  /**
   * Timeouts that get lost by setting another
   */
  readonly "haproxy/dropped-timeouts"?: string | undefined;
  /**
   * Section without a mode of its own
   */
  readonly "haproxy/implicit-mode"?: string | undefined;
  /**
   * Text reaches beyond its section
   */
  readonly "haproxy/opens-section"?: string | undefined;
  /**
   * HAProxy reads something else than what stands there
   */
  readonly "haproxy/reads-differently"?: string | undefined;
  /**
   * Two HAProxy sections of one name
   */
  readonly "haproxy/same-name"?: string | undefined;
  /**
   * Lines that fall into somebody else's section
   */
  readonly "haproxy/stray-lines"?: string | undefined;
  /**
   * Resolvers section that does not exist
   */
  readonly "haproxy/unknown-resolvers"?: string | undefined;
  /**
   * Policy for a frontend that it cannot harden
   */
  readonly "hardening/unknown-frontend"?: string | undefined;
  /**
   * Cluster DNS outside of the Services' addresses
   */
  readonly "network/cluster-dns"?: string | undefined;
  /**
   * Cluster address that every VM must have
   */
  readonly "network/must-agree"?: string | undefined;
  /**
   * Address ranges that overlap
   */
  readonly "network/overlap"?: string | undefined;
  /**
   * More nodes than podCidr has room for
   */
  readonly "network/too-many-nodes"?: string | undefined;
  /**
   * enableACME beside useACMEHost
   */
  readonly "nginx/acme-twice"?: string | undefined;
  /**
   * Certificate that cannot be obtained, because nothing answers on port 80
   */
  readonly "nginx/acme-unreachable"?: string | undefined;
  /**
   * Wildcard in a certificate by challenge on port 80
   */
  readonly "nginx/acme-wildcard"?: string | undefined;
  /**
   * Certificate that is never served
   */
  readonly "nginx/certificate-unused"?: string | undefined;
  /**
   * Location that catches the certificate challenge
   */
  readonly "nginx/challenge-captured"?: string | undefined;
  /**
   * Location that stands twice
   */
  readonly "nginx/duplicate-location"?: string | undefined;
  /**
   * Server name of two hosts
   */
  readonly "nginx/duplicate-name"?: string | undefined;
  /**
   * fastcgiParams, with which no VM builds
   */
  readonly "nginx/fastcgi-params"?: string | undefined;
  /**
   * IPv6 address without brackets
   */
  readonly "nginx/ipv6-brackets"?: string | undefined;
  /**
   * proxyPass to localhost
   */
  readonly "nginx/localhost"?: string | undefined;
  /**
   * access_log that does not replace the platform's
   */
  readonly "nginx/log-addresses"?: string | undefined;
  /**
   * Server name with a dollar sign, which cannot name a log file
   */
  readonly "nginx/log-name"?: string | undefined;
  /**
   * Headers of the host that a location drops
   */
  readonly "nginx/lost-headers"?: string | undefined;
  /**
   * TLS without a certificate
   */
  readonly "nginx/no-certificate"?: string | undefined;
  /**
   * Server without an address to listen on
   */
  readonly "nginx/no-listen"?: string | undefined;
  /**
   * Password in the Nix store
   */
  readonly "nginx/password-in-store"?: string | undefined;
  /**
   * nginx would read another value than the one written
   */
  readonly "nginx/reads-differently"?: string | undefined;
  /**
   * Path behind proxyPass in a regular expression or named location
   */
  readonly "nginx/regex-uri"?: string | undefined;
  /**
   * rejectSSL, with which nginx does not start
   */
  readonly "nginx/reject-ssl"?: string | undefined;
  /**
   * root and alias in one location
   */
  readonly "nginx/root-and-alias"?: string | undefined;
  /**
   * Second Host header
   */
  readonly "nginx/second-host-header"?: string | undefined;
  /**
   * Options of one socket given twice
   */
  readonly "nginx/socket-options"?: string | undefined;
  /**
   * Several SSL modes of one host
   */
  readonly "nginx/ssl-modes"?: string | undefined;
  /**
   * Two default hosts on one address
   */
  readonly "nginx/two-defaults"?: string | undefined;
  /**
   * extraConfig does not keep to its place
   */
  readonly "nginx/unbalanced"?: string | undefined;
  /**
   * More pods than a DNS answer can hold
   */
  readonly "pods/dns-limit"?: string | undefined;
  /**
   * Frontends of one Service expect different numbers of pods
   */
  readonly "pods/uneven"?: string | undefined;
  /**
   * nginx can reach no bind of the frontend
   */
  readonly "proxy/no-reachable-bind"?: string | undefined;
  /**
   * proxyPass to HAProxy's statistics page
   */
  readonly "proxy/stats-page"?: string | undefined;
  /**
   * proxyPass names a frontend that does not exist
   */
  readonly "proxy/unknown-frontend"?: string | undefined;
  /**
   * Agent without an SRV address
   */
  readonly "topology/agent-address"?: string | undefined;
  /**
   * Agent with a public address
   */
  readonly "topology/agent-public"?: string | undefined;
  /**
   * Name or address of two VMs
   */
  readonly "topology/duplicate-machine"?: string | undefined;
  /**
   * NFS server without agents
   */
  readonly "topology/nfs-without-agents"?: string | undefined;
  /**
   * Frontends without a k3s-agent
   */
  readonly "topology/no-agents"?: string | undefined;
  /**
   * Frontends without a k3s-server
   */
  readonly "topology/no-server"?: string | undefined;
  /**
   * No VM with the role webgateway
   */
  readonly "topology/no-webgateway"?: string | undefined;
  /**
   * Roles that exclude each other on one VM
   */
  readonly "topology/roles"?: string | undefined;
  /**
   * More than one k3s-server
   */
  readonly "topology/several-servers"?: string | undefined;
  /**
   * VM smaller than the reference architecture
   */
  readonly "topology/too-small"?: string | undefined;
}

/**
 * Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module.
 */
export type SuppressionsInput = SuppressionsNames & { readonly [name: string]: string };

/** How much a finding weighs; `off` hides it. */
export type SeverityInput = "off" | "info" | "warning" | "error";
