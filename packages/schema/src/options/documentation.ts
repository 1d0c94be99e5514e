const platform = "https://doc.flyingcircus.io/roles/fc-24.05-production";
const haproxyManual = "https://docs.haproxy.org/2.9/configuration.html";

/** Addresses of the documentation that options link to. */
export const documentation = {
  kubernetes: `${platform}/kubernetes.html`,
  webgateway: `${platform}/webgateway.html`,
  /** A keyword of a proxy section, such as `balance`. */
  haproxyKeyword: (keyword: string) => `${haproxyManual}#4.2-${encodeURIComponent(keyword)}`,
  haproxyBind: `${haproxyManual}#5.1`,
  haproxyServer: `${haproxyManual}#5.2`,
  haproxyGlobal: `${haproxyManual}#3`,
  haproxyProxies: `${haproxyManual}#4`,
  haproxyTime: `${haproxyManual}#2.5`,
  /** A directive of nginx, in its module. */
  nginx: (module: string, directive: string) =>
    `https://nginx.org/en/docs/http/ngx_http_${module}_module.html#${directive}`,
  headlessServices:
    "https://kubernetes.io/docs/concepts/services-networking/service/#headless-services",
  serviceTypes:
    "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types",
} as const;
