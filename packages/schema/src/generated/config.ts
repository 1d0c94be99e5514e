// Generated from src/options by `npm run generate`.

/** Configuration of a webgateway, read by nixgen. Its defaults are filled in. */
export type Config = {
  /** The JSON Schema of this file, for editors. */
  $schema?: string | undefined;
  /** Facts about the platform. */
  platform: PlatformConfig;
  /** The VMs of the project, as the platform's directory knows them. */
  resourceGroup?: ResourceGroupConfig | undefined;
  /** The platform's NixOS options, name by name. */
  flyingcircus: FlyingcircusConfig;
  /** Named policies that make the platform's defaults safer. */
  hardening?: "recommended" | HardeningPolicies | undefined;
  /** Applications by name. Each stands for the virtual host and the frontends that it needs; `nixgen expand` shows them. */
  apps: { [name: string]: AppConfig };
  /** The Kubernetes side, for `nixgen manifests`. */
  cluster: ClusterConfig;
  /** Severity by diagnostic code, in place of the code's own. */
  rules: { [name: string]: "off" | "info" | "warning" | "error" };
};

/** Facts about the platform. Its defaults are filled in. */
type PlatformConfig = {
  /** Release of the platform that the VM runs. */
  release: "23.05" | "23.11" | "24.05" | "24.11";
};

/** The VMs of the project, as the platform's directory knows them. Its defaults are filled in. */
export type ResourceGroupConfig = {
  /** Name of the resource group. */
  name: string;
  /** Its VMs, in the directory's order. */
  machines: MachineConfig[];
};

/** A VM of the resource group. Its defaults are filled in. */
type MachineConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Host name of the VM. */
  name: string;
  /** Roles of the VM, as the platform's directory names them. */
  roles: ("webgateway" | "k3s-server" | "k3s-agent" | "k3s-nfs")[];
  /** Public addresses, on the frontend network, in the directory's order. */
  fe: string[];
  /** Addresses on the server network, in the directory's order. */
  srv: string[];
  /** Number of CPUs. */
  cpus?: number | undefined;
  /** Memory in GiB. */
  memoryGiB?: number | undefined;
  /** A VM's disk. */
  disk?: DiskConfig | undefined;
};

/** A VM's disk. Its defaults are filled in. */
type DiskConfig = {
  /** Size in GiB. */
  sizeGiB: number;
  /** Storage class. */
  class: "hdd" | "ssd";
};

/** The platform's NixOS options, name by name. Its defaults are filled in. */
type FlyingcircusConfig = {
  /** The cluster as the webgateway sees it. */
  kubernetes: KubernetesConfig;
  /** Services of the webgateway. */
  services: ServicesConfig;
};

/** The cluster as the webgateway sees it. Its defaults are filled in. */
type KubernetesConfig = {
  /** Applications that HAProxy exposes, by name. */
  frontend: { [name: string]: FrontendConfig };
  /** Addresses of the cluster's overlay network. Must be the same on all VMs. */
  network: NetworkConfig;
};

/** An application of the cluster that HAProxy exposes, by exactly one of podPort, lbServicePort and servicePort. Its defaults are filled in. */
export type FrontendConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them. */
  podPort: number | null;
  /** Port of a Service of type LoadBalancer, which every agent offers. HAProxy balances between the agents. */
  lbServicePort: number | null;
  /** Port of a Service of type ClusterIP. HAProxy passes to the Service and kube-proxy distributes between the pods. */
  servicePort: number | null;
  /** Where HAProxy listens, localhost or FE addresses with ports. Without it: 127.0.0.1 with the port that is set. */
  binds: string[] | null;
  /** How HAProxy treats the traffic: `http` behind nginx (scenario 1), `tcp` to pass a stream unread to an ingress controller (scenario 2). */
  mode: "http" | "tcp";
  /** Name of the Kubernetes Service. Without it: the frontend's own name. */
  serviceName: string | null;
  /** Kubernetes namespace of the Service. */
  namespace: string;
  /** Whether HAProxy speaks TLS to the backend. The certificate is not verified. */
  sslBackend: boolean;
  /** Number of servers HAProxy reserves for pods; pods beyond it get no traffic. Only with podPort. */
  maxExpectedPods: number;
  /** HAProxy lines copied verbatim to the end of the frontend's listen section. */
  haproxyExtraConfig: string;
  /** HAProxy server parameters copied verbatim to the end of the server-template line. Only with podPort. */
  extraPodTemplateOptions: string;
};

/** Addresses of the cluster's overlay network. Must be the same on all VMs. Its defaults are filled in. */
export type NetworkConfig = {
  /** Address of the cluster's DNS service, which HAProxy asks for pods. */
  clusterDns: string;
  /** Address range of Kubernetes Services. */
  serviceCidr: string;
  /** Address range of pods; each node gets a /24 of it. */
  podCidr: string;
};

/** Services of the webgateway. Its defaults are filled in. */
type ServicesConfig = {
  /** The platform's nginx. */
  nginx: NginxServiceConfig;
  /** HAProxy beneath the Kubernetes frontends. */
  haproxy: HaproxyConfig;
};

/** The platform's nginx. Its defaults are filled in. */
type NginxServiceConfig = {
  /** Host names that nginx serves. */
  virtualHosts: { [name: string]: VirtualHostConfig };
};

/** A host name that nginx serves. Its defaults are filled in. */
export type VirtualHostConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Host name. Without it: the entry's own name. */
  serverName: string | null;
  /** Further host names. */
  serverAliases: string[];
  /** Serve HTTPS, and redirect all HTTP to it. */
  forceSSL: boolean;
  /** Serve HTTPS beside HTTP. */
  addSSL: boolean;
  /** Serve HTTPS, and nothing on port 80. */
  onlySSL: boolean;
  /** Listen for TLS and refuse every handshake. */
  rejectSSL: boolean;
  /** Get the certificate from Let's Encrypt. Without it: when forceSSL, addSSL or onlySSL is set. */
  enableACME?: boolean | undefined;
  /** Use the certificate of this name instead of an own one. */
  useACMEHost: string | null;
  /** Directory of ACME challenge files. */
  acmeRoot: string | null;
  /** Host that is asked for challenge files not found here. */
  acmeFallbackHost: string | null;
  /** Address that Let's Encrypt writes to before a certificate expires. */
  emailACME: string | null;
  /** Certificate file, with enableACME off. */
  sslCertificate: string | null;
  /** Private key file, with enableACME off. */
  sslCertificateKey: string | null;
  /** Certificates to verify OCSP answers and clients with. */
  sslTrustedCertificate: string | null;
  /** Whether HTTP/2 is spoken over TLS. */
  http2: boolean;
  /** Whether HTTP/3 is spoken over QUIC. */
  http3: boolean;
  /** Answer requests for unknown host names. */
  default: boolean;
  /** Addresses to listen on, IPv6 in brackets. Without it: all FE addresses of the VM. */
  listenAddresses?: string[] | undefined;
  /** Addresses and ports to listen on; overrides all other options about them. */
  listen: NginxListenConfig[];
  /** IPv4 address to listen on. Use listenAddresses. */
  listenAddress: string | null;
  /** IPv6 address to listen on. Use listenAddresses. */
  listenAddress6: string | null;
  /** Directory that files are served from. */
  root: string | null;
  /** Host name that every request is redirected to. */
  globalRedirect: string | null;
  /** Password by user. Everyone on the VM can read them in the Nix store: prefer basicAuthFile. */
  basicAuth: { [name: string]: string };
  /** Password file in htpasswd format. */
  basicAuthFile: string | null;
  /** What happens by path: `/`, `= /exact`, `~ \.php$`, … */
  locations: { [name: string]: LocationConfig };
  /** nginx lines copied verbatim to the end of the server block. */
  extraConfig: string;
};

/** An address and port that the virtual host listens on. Its defaults are filled in. */
type NginxListenConfig = {
  /** Address, IPv6 in brackets. */
  addr: string;
  /** Port. */
  port: number;
  /** Whether TLS is spoken. */
  ssl: boolean;
  /** Whether each worker process of the default host has a socket of its own. */
  reuseport: boolean;
  /** Further parameters of the listen directive. */
  extraParameters: string[];
};

/** What nginx does with requests for matching paths. Its defaults are filled in. */
export type LocationConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Where requests are passed to: a URL, or a Kubernetes frontend of this config. */
  proxyPass: string | FrontendReferenceConfig | null;
  /** Whether websockets pass, by HTTP/1.1 and the Upgrade header. */
  proxyWebsockets: boolean;
  /** Index files, separated by spaces. */
  index: string | null;
  /** Files to try in turn, as `try_files` takes them. */
  tryFiles: string | null;
  /** Directory that files are served from. */
  root: string | null;
  /** Directory that stands for the matched part of the path. */
  alias: string | null;
  /** Status code, with a text or a URL, to answer with. */
  return: string | null;
  /** Password by user. Everyone on the VM can read them in the Nix store: prefer basicAuthFile. */
  basicAuth: { [name: string]: string };
  /** Password file in htpasswd format. */
  basicAuthFile: string | null;
  /** FastCGI parameters. Breaks the build of the VM on every release (T45). */
  fastcgiParams: { [name: string]: string };
  /** nginx lines copied verbatim into the location. */
  extraConfig: string;
  /** Place among the locations: smaller comes first, equal ones are sorted by name. */
  priority: number;
};

/** Passes to a Kubernetes frontend: `http://` and its first bind that nginx can reach. Its defaults are filled in. */
type FrontendReferenceConfig = {
  /** Name of an entry of `flyingcircus.kubernetes.frontend`. */
  frontend: string;
  /** Path put behind the address; nginx then replaces the matched part of the location by it. */
  path?: string | undefined;
};

/** HAProxy beneath the Kubernetes frontends. Its defaults are filled in. */
export type HaproxyConfig = {
  /** The `global` section. */
  global: HaproxyGlobalConfig;
  /** The `defaults` section. */
  defaults: HaproxyDefaultsConfig;
  /** `listen` sections by name. */
  listen: { [name: string]: HaproxyListenConfig };
  /** `frontend` sections by name. */
  frontend: { [name: string]: HaproxyFrontendConfig };
  /** `backend` sections by name. */
  backend: { [name: string]: HaproxyBackendConfig };
  /** HAProxy lines at the end of the file, where the platform puts `resolvers cluster`. */
  extraConfig: string;
};

/** The `global` section. Its defaults are filled in. */
type HaproxyGlobalConfig = {
  /** Whether HAProxy goes to the background. */
  daemon: boolean;
  /** Directory HAProxy locks itself into. */
  chroot: string;
  /** User that HAProxy runs as. */
  user: string;
  /** Group that HAProxy runs as. */
  group: string;
  /** Most connections of the whole process at a time. */
  maxconn: number;
  /** HAProxy lines at the end of `global`. Setting it drops the platform's own lines (T13). */
  extraConfig: string;
};

/** The `defaults` section. Its defaults are filled in. */
type HaproxyDefaultsConfig = {
  /** Protocol of sections that name none. With Kubernetes the platform sets `tcp` (T12). */
  mode?: "tcp" | "http" | "health" | undefined;
  /** HAProxy options of all sections. With Kubernetes the platform adds `tcplog` and `dontlognull`. */
  options?: string[] | undefined;
  /** Timeouts of all sections. Setting one drops the platform's other three (T13). */
  timeout: HaproxyTimeoutsConfig;
  /** Load balancing algorithm. */
  balance: string | null;
  /** HAProxy lines at the end of `defaults`. Setting it drops `log global` (T13). */
  extraConfig: string;
};

/** Timeouts, as HAProxy writes times: `30s`, `1h`. Its defaults are filled in. */
type HaproxyTimeoutsConfig = {
  /** Additional time for a health check once connected. */
  check: string | null;
  /** Longest inactivity of a client. */
  client: string | null;
  /** Longest inactivity of a client whose side is half closed. */
  "client-fin": string | null;
  /** Longest wait for a connection to a server. */
  connect: string | null;
  /** Longest wait for a client's next request. */
  "http-keep-alive": string | null;
  /** Longest wait for a complete HTTP request. */
  "http-request": string | null;
  /** Longest wait of a request for a free server. */
  queue: string | null;
  /** Longest inactivity of a server. */
  server: string | null;
  /** Longest inactivity of a server whose side is half closed. */
  "server-fin": string | null;
  /** How long a tarpitted connection is kept open. */
  tarpit: string | null;
  /** Longest inactivity of a websocket or another tunnel. */
  tunnel: string | null;
};

/** A `listen` section: a frontend and a backend in one. Its defaults are filled in. */
type HaproxyListenConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Protocol of the section. Without it: that of `defaults`. */
  mode: "tcp" | "http" | "health" | null;
  /** Load balancing algorithm. */
  balance: string | null;
  /** Names of HAProxy options to switch on. */
  options: string[];
  /** Timeouts of this section. */
  timeout: HaproxyTimeoutsConfig;
  /** Where the section listens. */
  binds: string[];
  /** Backend that takes what no rule takes. */
  default_backend: string | null;
  /** Servers to balance between. */
  servers: string[];
  /** HAProxy lines copied verbatim to the end of the section. */
  extraConfig: string;
};

/** A `frontend` section. Its defaults are filled in. */
type HaproxyFrontendConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Protocol of the section. Without it: that of `defaults`. */
  mode: "tcp" | "http" | "health" | null;
  /** Names of HAProxy options to switch on. */
  options: string[];
  /** Timeouts of this section. */
  timeout: HaproxyTimeoutsConfig;
  /** Where the section listens. */
  binds: string[];
  /** Backend that takes what no rule takes. */
  default_backend: string | null;
  /** HAProxy lines copied verbatim to the end of the section. */
  extraConfig: string;
};

/** A `backend` section. Its defaults are filled in. */
type HaproxyBackendConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Protocol of the section. Without it: that of `defaults`. */
  mode: "tcp" | "http" | "health" | null;
  /** Load balancing algorithm. */
  balance: string | null;
  /** Names of HAProxy options to switch on. */
  options: string[];
  /** Timeouts of this section. */
  timeout: HaproxyTimeoutsConfig;
  /** Servers to balance between. */
  servers: string[];
  /** HAProxy lines copied verbatim to the end of the section. */
  extraConfig: string;
};

/** Policies that make the platform's defaults safer. Its defaults are filled in. */
export type HardeningPolicies = {
  /** No request is lost while pods are replaced or HAProxy reloads: it retries on another pod, closes server connections after each request, asks the DNS more often, leaves out pods that refuse connections three times in a row, and looks up one pod before it takes the first request. Costs a new connection to the pod per request, and a start that waits for a DNS that swallows questions, 5 to 10 s for each frontend. */
  rollingUpdates: boolean | RollingUpdatesConfig;
  /** Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only. */
  dnsOutage: boolean | DnsOutageConfig;
  /** Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long. */
  longConnections: boolean | LongConnectionsConfig;
  /** HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1). */
  statsPage: boolean | StatsPageConfig;
  /** X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod. */
  clientAddress: boolean | ClientAddressConfig;
};

/** No request is lost while pods are replaced or HAProxy reloads: it retries on another pod, closes server connections after each request, asks the DNS more often, leaves out pods that refuse connections three times in a row, and looks up one pod before it takes the first request. Costs a new connection to the pod per request, and a start that waits for a DNS that swallows questions, 5 to 10 s for each frontend. Its defaults are filled in. */
type RollingUpdatesConfig = {
  /** Attempts after the first. */
  retries: number;
  /** How often HAProxy asks for pods. */
  dnsEvery: string;
};

/** Pods keep their last addresses while the cluster's DNS fails, and HAProxy starts without it. Costs: a pod that is gone during the outage is noticed by its health check only. Its defaults are filled in. */
type DnsOutageConfig = {
  /** How long known addresses are kept. */
  hold: string;
};

/** Websockets and TCP streams live through silence of more than 30 seconds. Costs: connections of clients that vanished are kept as long. Its defaults are filled in. */
type LongConnectionsConfig = {
  /** How long a websocket or TCP stream may be silent. */
  idle: string;
  /** Names of the frontends it is for; all of them if not given. */
  frontends?: string[] | undefined;
};

/** HAProxy's statistics page loses its right to take pods out of service, which everybody on the VM has by default (T1). Its defaults are filled in. */
type StatsPageConfig = {
  /** Moves the page there, such as 127.0.0.1:8404. */
  bind?: string | undefined;
  /** Whether it keeps the right to administer. */
  admin: boolean;
};

/** X-Forwarded-For holds the client's own address and nothing that the client made up (T25), X-Real-IP likewise; `Forwarded` is removed. Costs: of a chain of proxies before nginx only the last one is told to the pod. Its defaults are filled in. */
type ClientAddressConfig = {
  /** Names of frontends of mode tcp whose backends expect the PROXY protocol; one that does not expect it understands nothing any more. Agents are written into the module by their addresses. */
  proxyProtocol: string[];
};

/** An application of the cluster: its virtual host or public ports, its frontends and its Service in one. Its defaults are filled in. */
export type AppConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Host name that nginx serves it under, by HTTPS. */
  host?: string | undefined;
  /** Several host names: the first names the virtual host, the others are aliases. */
  hosts?: string[] | undefined;
  /** Streams that HAProxy passes unread, such as those of an ingress controller. */
  tcp?: AppTcpConfig[] | undefined;
  /** Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them. */
  podPort?: number | undefined;
  /** Port of a Service of type LoadBalancer, which every agent offers. */
  lbServicePort?: number | undefined;
  /** Port of a Service of type ClusterIP. */
  servicePort?: number | undefined;
  /** Which paths nginx passes on: a list, or options by path. Without it: all, `/`. */
  paths?: string[] | { [name: string]: AppPathConfig } | undefined;
  /** Whether websockets pass, by HTTP/1.1 and the Upgrade header. */
  websockets?: boolean | undefined;
  /** Port of 127.0.0.1 between nginx and HAProxy. Without it nixgen chooses one that is free. */
  localPort?: number | undefined;
  /** Whether HAProxy speaks TLS to the backend. The certificate is not verified. */
  sslBackend?: boolean | undefined;
  /** HAProxy lines copied verbatim to the end of the frontend's listen section. */
  haproxyExtraConfig?: string | undefined;
  /** HAProxy server parameters at the end of the server-template line. Only with podPort. */
  extraPodTemplateOptions?: string | undefined;
  /** Serve HTTPS, and redirect all HTTP to it. Without it: true, unless the virtual host is written by hand too and says otherwise. */
  forceSSL?: boolean | undefined;
  /** Get the certificate from Let's Encrypt. Without it: with forceSSL. */
  enableACME?: boolean | undefined;
  /** Use the certificate of this name instead of an own one. */
  useACMEHost?: string | undefined;
  /** Address that Let's Encrypt writes to before a certificate expires. */
  emailACME?: string | undefined;
  /** Certificate file, with enableACME off. */
  sslCertificate?: string | undefined;
  /** Private key file, with enableACME off. */
  sslCertificateKey?: string | undefined;
  /** Addresses nginx listens on, IPv6 in brackets. Without it: all FE addresses. */
  listenAddresses?: string[] | undefined;
  /** Answer requests for unknown host names. */
  default?: boolean | undefined;
  /** Password file in htpasswd format. */
  basicAuthFile?: string | undefined;
  /** nginx lines copied verbatim to the end of the server block. */
  extraConfig?: string | undefined;
  /** Kubernetes namespace of the application. */
  namespace: string;
  /** Name of the Kubernetes Service. Without it: the app's name. */
  serviceName?: string | undefined;
  /** Number of servers HAProxy reserves for pods. Without it 10. Only with podPort. */
  maxExpectedPods?: number | undefined;
  /** Labels of the application's pods, for the Service in `nixgen manifests`. */
  selector?: { [name: string]: string } | undefined;
  /** Whether the Service exists already, so that `nixgen manifests` makes none. */
  external: boolean;
};

/** A stream that HAProxy passes unread, by exactly one of podPort, lbServicePort and servicePort. Its defaults are filled in. */
export type AppTcpConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Where HAProxy listens: `:443` for port 443 of all FE addresses of the webgateways, or an address with a port; or a list of both. */
  listen: string | string[];
  /** Port the application listens on in its pods. Needs a headless Service; HAProxy finds the pods by DNS and balances between them. */
  podPort?: number | undefined;
  /** Port of a Service of type LoadBalancer, which every agent offers. */
  lbServicePort?: number | undefined;
  /** Port of a Service of type ClusterIP. */
  servicePort?: number | undefined;
  /** What the frontend is called, behind the app's name and `-`. Without it: https for port 443, http for port 80, else the port. */
  name?: string | undefined;
  /** Whether HAProxy speaks TLS to the backend. The certificate is not verified. */
  sslBackend?: boolean | undefined;
  /** HAProxy lines copied verbatim to the end of the frontend's listen section. */
  haproxyExtraConfig?: string | undefined;
  /** HAProxy server parameters at the end of the server-template line. Only with podPort. */
  extraPodTemplateOptions?: string | undefined;
};

/** What nginx does with requests for matching paths. Its defaults are filled in. */
type AppPathConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Whether websockets pass. Without it: what the app says. */
  websockets?: boolean | undefined;
  /** Path of the application that stands for the matched part of the path. */
  path?: string | undefined;
  /** Password file in htpasswd format. */
  basicAuthFile?: string | undefined;
  /** nginx lines copied verbatim into the location. */
  extraConfig?: string | undefined;
  /** Place among the locations: smaller comes first, equal ones are sorted by name. */
  priority?: number | undefined;
};

/** The Kubernetes side, for `nixgen manifests`. Its defaults are filled in. */
type ClusterConfig = {
  /** Persistent volume claims by name. */
  volumes: { [name: string]: VolumeConfig };
  /** Accounts by name; `nixgen kubeconfig` makes a kubeconfig of one's token. */
  access: { [name: string]: AccessConfig };
  /** Details of Services by name, `namespace/name` outside of the namespace default. Which Services there are follows from the frontends. */
  services: { [name: string]: ClusterServiceConfig };
};

/** A claim of storage that outlives pods. Its defaults are filled in. */
export type VolumeConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** How much storage the claim asks for. */
  size: string;
  /** `local`: on the agent that runs the pod, which then runs nowhere else. `nfs`: on a VM with the role k3s-nfs, for every agent. */
  class: "local" | "nfs";
  /** Who may use the volume at once. Without it: ReadWriteOnce for local, ReadWriteMany for nfs. */
  accessMode?: "ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | undefined;
  /** Kubernetes namespace of the claim: that of the pods that use it. */
  namespace: string;
  /** Name of the storage class in the cluster. Without it: local-path for local, nfs-client for nfs; `kubectl get storageclass` tells. */
  storageClassName?: string | undefined;
};

/** An account with a token, for a person, for CI or for the dashboard. Its defaults are filled in. */
export type AccessConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** What the account may do: view, edit, admin, cluster-admin, or another ClusterRole of the cluster by name. */
  role: string;
  /** Where it may do that. Without it: in the whole cluster. */
  namespaces?: string[] | undefined;
  /** Where the account and its token stand. Whoever may edit there can read the token: kube-system is out of reach for accounts of single namespaces. */
  namespace: string;
};

/** What nothing else tells about a Service. Its defaults are filled in. */
type ClusterServiceConfig = {
  /** Diagnostics of this entry that may stay, each with the reason. Not part of the NixOS module. */
  $ignore?: { [name: string]: string } | undefined;
  /** Labels of the pods behind the Service. Without it: `app` with the Service's name. */
  selector?: { [name: string]: string } | undefined;
  /** Port of the pods by port of the Service, where they differ. Not with podPort, which is the pods' own. */
  targetPorts?: { [name: string]: number } | undefined;
  /** Whether the Service exists already, so that `nixgen manifests` makes none. */
  external: boolean;
};
