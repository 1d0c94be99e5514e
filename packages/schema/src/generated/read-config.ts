// Generated from src/options by `npm run generate`.

import { formats } from "../options/text-formats.js";

import {
  isOneOf,
  isPositive,
  isSet,
  isText,
  isWhole,
  keysIn,
  readEntries,
  readList,
  wrong,
} from "../parse/read-values.js";

function readPlatform(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const release = given.release;
  if (release !== undefined) {
    if (!isOneOf(release, ["23.05", "23.11", "24.05", "24.11"])) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return { release: release ?? "24.05" };
}

function readFilledLine(given: unknown) {
  return isText(given, formats["filled-line"]) ? given : wrong;
}

function readSuppressions(given: unknown) {
  return readEntries(given, undefined, readFilledLine);
}

function readRolesOfMachineItem(given: unknown) {
  return isOneOf(given, ["webgateway", "k3s-server", "k3s-agent", "k3s-nfs"]) ? given : wrong;
}

function readRolesOfMachine(given: unknown) {
  return readList(given, 0, readRolesOfMachineItem);
}

function readAddress(given: unknown) {
  return isText(given, formats.address) ? given : wrong;
}

function readFeOfMachine(given: unknown) {
  return readList(given, 0, readAddress);
}

function readSrvOfMachine(given: unknown) {
  return readList(given, 0, readAddress);
}

function readDisk(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const sizeGiB = given.sizeGiB;
  if (!isPositive(sizeGiB)) return wrong;
  known++;
  const classOption = given.class;
  if (!isOneOf(classOption, ["hdd", "ssd"])) return wrong;
  known++;
  if (keysIn(given) !== known) return wrong;
  return { sizeGiB, class: classOption };
}

function readMachine(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const name = given.name;
  if (!isText(name, formats["host-name"])) return wrong;
  known++;
  if (given.roles !== undefined) known++;
  const roles = readRolesOfMachine(given.roles === undefined ? [] : given.roles);
  if (roles === wrong) return wrong;
  if (given.fe !== undefined) known++;
  const fe = readFeOfMachine(given.fe === undefined ? [] : given.fe);
  if (fe === wrong) return wrong;
  if (given.srv !== undefined) known++;
  const srv = readSrvOfMachine(given.srv === undefined ? [] : given.srv);
  if (srv === wrong) return wrong;
  const cpus = given.cpus;
  if (cpus !== undefined) {
    if (!isWhole(cpus, 1, Number.MAX_SAFE_INTEGER)) return wrong;
    known++;
  }
  const memoryGiB = given.memoryGiB;
  if (memoryGiB !== undefined) {
    if (!isPositive(memoryGiB)) return wrong;
    known++;
  }
  if (given.disk !== undefined) known++;
  const disk = given.disk === undefined ? undefined : readDisk(given.disk);
  if (disk === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return {
    name,
    roles,
    fe,
    srv,
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(cpus === undefined ? {} : { cpus }),
    ...(memoryGiB === undefined ? {} : { memoryGiB }),
    ...(disk === undefined ? {} : { disk }),
  };
}

function readMachinesOfResourceGroup(given: unknown) {
  return readList(given, 0, readMachine);
}

function readResourceGroup(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const name = given.name;
  if (!isText(name, formats.name)) return wrong;
  known++;
  if (given.machines !== undefined) known++;
  const machines = readMachinesOfResourceGroup(given.machines === undefined ? [] : given.machines);
  if (machines === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { name, machines };
}

function readBindsOfKubernetesFrontend(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readKubernetesFrontend(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const podPort = given.podPort;
  if (podPort !== undefined) {
    if (podPort !== null && !isWhole(podPort, 1, 65535)) return wrong;
    known++;
  }
  const lbServicePort = given.lbServicePort;
  if (lbServicePort !== undefined) {
    if (lbServicePort !== null && !isWhole(lbServicePort, 1, 65535)) return wrong;
    known++;
  }
  const servicePort = given.servicePort;
  if (servicePort !== undefined) {
    if (servicePort !== null && !isWhole(servicePort, 1, 65535)) return wrong;
    known++;
  }
  if (given.binds !== undefined) known++;
  const binds =
    given.binds === undefined || given.binds === null
      ? null
      : readBindsOfKubernetesFrontend(given.binds);
  if (binds === wrong) return wrong;
  const mode = given.mode;
  if (mode !== undefined) {
    if (!isOneOf(mode, ["http", "tcp"])) return wrong;
    known++;
  }
  const serviceName = given.serviceName;
  if (serviceName !== undefined) {
    if (serviceName !== null && !isText(serviceName, formats.name)) return wrong;
    known++;
  }
  const namespace = given.namespace;
  if (namespace !== undefined) {
    if (!isText(namespace, formats.name)) return wrong;
    known++;
  }
  const sslBackend = given.sslBackend;
  if (sslBackend !== undefined) {
    if (typeof sslBackend !== "boolean") return wrong;
    known++;
  }
  const maxExpectedPods = given.maxExpectedPods;
  if (maxExpectedPods !== undefined) {
    if (!isWhole(maxExpectedPods, 1, 65535)) return wrong;
    known++;
  }
  const haproxyExtraConfig = given.haproxyExtraConfig;
  if (haproxyExtraConfig !== undefined) {
    if (!isText(haproxyExtraConfig, formats.text)) return wrong;
    known++;
  }
  const extraPodTemplateOptions = given.extraPodTemplateOptions;
  if (extraPodTemplateOptions !== undefined) {
    if (!isText(extraPodTemplateOptions, formats.line)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return ignore === undefined
    ? {
        podPort: podPort ?? null,
        lbServicePort: lbServicePort ?? null,
        servicePort: servicePort ?? null,
        binds,
        mode: mode ?? "http",
        serviceName: serviceName ?? null,
        namespace: namespace ?? "default",
        sslBackend: sslBackend ?? false,
        maxExpectedPods: maxExpectedPods ?? 10,
        haproxyExtraConfig: haproxyExtraConfig ?? "",
        extraPodTemplateOptions: extraPodTemplateOptions ?? "",
      }
    : {
        podPort: podPort ?? null,
        lbServicePort: lbServicePort ?? null,
        servicePort: servicePort ?? null,
        binds,
        mode: mode ?? "http",
        serviceName: serviceName ?? null,
        namespace: namespace ?? "default",
        sslBackend: sslBackend ?? false,
        maxExpectedPods: maxExpectedPods ?? 10,
        haproxyExtraConfig: haproxyExtraConfig ?? "",
        extraPodTemplateOptions: extraPodTemplateOptions ?? "",
        $ignore: ignore,
      };
}

export function readFrontendOfKubernetes(given: unknown) {
  return readEntries(given, formats["section-name"], readKubernetesFrontend);
}

function readKubernetesNetwork(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const clusterDns = given.clusterDns;
  if (clusterDns !== undefined) {
    if (!isText(clusterDns, formats.address)) return wrong;
    known++;
  }
  const serviceCidr = given.serviceCidr;
  if (serviceCidr !== undefined) {
    if (!isText(serviceCidr, formats["address-range"])) return wrong;
    known++;
  }
  const podCidr = given.podCidr;
  if (podCidr !== undefined) {
    if (!isText(podCidr, formats["address-range"])) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    clusterDns: clusterDns ?? "10.43.0.10",
    serviceCidr: serviceCidr ?? "10.43.0.0/16",
    podCidr: podCidr ?? "10.42.0.0/16",
  };
}

function readKubernetes(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.frontend !== undefined) known++;
  const frontend = readFrontendOfKubernetes(given.frontend === undefined ? {} : given.frontend);
  if (frontend === wrong) return wrong;
  if (given.network !== undefined) known++;
  const network = readKubernetesNetwork(given.network === undefined ? {} : given.network);
  if (network === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { frontend, network };
}

function readWord(given: unknown) {
  return isText(given, formats.word) ? given : wrong;
}

function readServerAliasesOfNginxVirtualHost(given: unknown) {
  return readList(given, 0, readWord);
}

function readListenAddressesOfNginxVirtualHost(given: unknown) {
  return readList(given, 0, readWord);
}

function readExtraParametersOfNginxListen(given: unknown) {
  return readList(given, 0, readWord);
}

function readNginxListen(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const addr = given.addr;
  if (!isText(addr, formats.word)) return wrong;
  known++;
  const port = given.port;
  if (port !== undefined) {
    if (!isWhole(port, 1, 65535)) return wrong;
    known++;
  }
  const ssl = given.ssl;
  if (ssl !== undefined) {
    if (typeof ssl !== "boolean") return wrong;
    known++;
  }
  const reuseport = given.reuseport;
  if (reuseport !== undefined) {
    if (typeof reuseport !== "boolean") return wrong;
    known++;
  }
  if (given.extraParameters !== undefined) known++;
  const extraParameters = readExtraParametersOfNginxListen(
    given.extraParameters === undefined ? [] : given.extraParameters,
  );
  if (extraParameters === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return {
    addr,
    port: port ?? 80,
    ssl: ssl ?? false,
    reuseport: reuseport ?? true,
    extraParameters,
  };
}

function readListenOfNginxVirtualHost(given: unknown) {
  return readList(given, 0, readNginxListen);
}

function readLine(given: unknown) {
  return isText(given, formats.line) ? given : wrong;
}

function readBasicAuthOfNginxVirtualHost(given: unknown) {
  return readEntries(given, formats["user-name"], readLine);
}

function readFrontendReference(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const frontend = given.frontend;
  if (!isText(frontend, formats["section-name"])) return wrong;
  known++;
  const path = given.path;
  if (path !== undefined) {
    if (!isText(path, formats["url-path"])) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return path === undefined ? { frontend } : { frontend, path };
}

function readProxyPassOfNginxLocation(given: unknown) {
  if (isText(given, formats["filled-line"])) return given;
  return readFrontendReference(given);
}

function readBasicAuthOfNginxLocation(given: unknown) {
  return readEntries(given, formats["user-name"], readLine);
}

function readFastcgiParamsOfNginxLocation(given: unknown) {
  return readEntries(given, formats.word, readLine);
}

function readNginxLocation(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  if (given.proxyPass !== undefined) known++;
  const proxyPass =
    given.proxyPass === undefined || given.proxyPass === null
      ? null
      : readProxyPassOfNginxLocation(given.proxyPass);
  if (proxyPass === wrong) return wrong;
  const proxyWebsockets = given.proxyWebsockets;
  if (proxyWebsockets !== undefined) {
    if (typeof proxyWebsockets !== "boolean") return wrong;
    known++;
  }
  const index = given.index;
  if (index !== undefined) {
    if (index !== null && !isText(index, formats["filled-line"])) return wrong;
    known++;
  }
  const tryFiles = given.tryFiles;
  if (tryFiles !== undefined) {
    if (tryFiles !== null && !isText(tryFiles, formats["filled-line"])) return wrong;
    known++;
  }
  const root = given.root;
  if (root !== undefined) {
    if (root !== null && !isText(root, formats.path)) return wrong;
    known++;
  }
  const alias = given.alias;
  if (alias !== undefined) {
    if (alias !== null && !isText(alias, formats.path)) return wrong;
    known++;
  }
  const returnOption = given.return;
  if (returnOption !== undefined) {
    if (returnOption !== null && !isText(returnOption, formats["filled-line"])) return wrong;
    known++;
  }
  if (given.basicAuth !== undefined) known++;
  const basicAuth = readBasicAuthOfNginxLocation(
    given.basicAuth === undefined ? {} : given.basicAuth,
  );
  if (basicAuth === wrong) return wrong;
  const basicAuthFile = given.basicAuthFile;
  if (basicAuthFile !== undefined) {
    if (basicAuthFile !== null && !isText(basicAuthFile, formats.path)) return wrong;
    known++;
  }
  if (given.fastcgiParams !== undefined) known++;
  const fastcgiParams = readFastcgiParamsOfNginxLocation(
    given.fastcgiParams === undefined ? {} : given.fastcgiParams,
  );
  if (fastcgiParams === wrong) return wrong;
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  const priority = given.priority;
  if (priority !== undefined) {
    if (!isWhole(priority, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return ignore === undefined
    ? {
        proxyPass,
        proxyWebsockets: proxyWebsockets ?? false,
        index: index ?? null,
        tryFiles: tryFiles ?? null,
        root: root ?? null,
        alias: alias ?? null,
        return: returnOption ?? null,
        basicAuth,
        basicAuthFile: basicAuthFile ?? null,
        fastcgiParams,
        extraConfig: extraConfig ?? "",
        priority: priority ?? 1000,
      }
    : {
        proxyPass,
        proxyWebsockets: proxyWebsockets ?? false,
        index: index ?? null,
        tryFiles: tryFiles ?? null,
        root: root ?? null,
        alias: alias ?? null,
        return: returnOption ?? null,
        basicAuth,
        basicAuthFile: basicAuthFile ?? null,
        fastcgiParams,
        extraConfig: extraConfig ?? "",
        priority: priority ?? 1000,
        $ignore: ignore,
      };
}

function readLocationsOfNginxVirtualHost(given: unknown) {
  return readEntries(given, formats["filled-line"], readNginxLocation);
}

function readNginxVirtualHost(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const serverName = given.serverName;
  if (serverName !== undefined) {
    if (serverName !== null && !isText(serverName, formats.word)) return wrong;
    known++;
  }
  if (given.serverAliases !== undefined) known++;
  const serverAliases = readServerAliasesOfNginxVirtualHost(
    given.serverAliases === undefined ? [] : given.serverAliases,
  );
  if (serverAliases === wrong) return wrong;
  const forceSSL = given.forceSSL;
  if (forceSSL !== undefined) {
    if (typeof forceSSL !== "boolean") return wrong;
    known++;
  }
  const addSSL = given.addSSL;
  if (addSSL !== undefined) {
    if (typeof addSSL !== "boolean") return wrong;
    known++;
  }
  const onlySSL = given.onlySSL;
  if (onlySSL !== undefined) {
    if (typeof onlySSL !== "boolean") return wrong;
    known++;
  }
  const rejectSSL = given.rejectSSL;
  if (rejectSSL !== undefined) {
    if (typeof rejectSSL !== "boolean") return wrong;
    known++;
  }
  const enableACME = given.enableACME;
  if (enableACME !== undefined) {
    if (typeof enableACME !== "boolean") return wrong;
    known++;
  }
  const useACMEHost = given.useACMEHost;
  if (useACMEHost !== undefined) {
    if (useACMEHost !== null && !isText(useACMEHost, formats.word)) return wrong;
    known++;
  }
  const acmeRoot = given.acmeRoot;
  if (acmeRoot !== undefined) {
    if (acmeRoot !== null && !isText(acmeRoot, formats.path)) return wrong;
    known++;
  }
  const acmeFallbackHost = given.acmeFallbackHost;
  if (acmeFallbackHost !== undefined) {
    if (acmeFallbackHost !== null && !isText(acmeFallbackHost, formats.word)) return wrong;
    known++;
  }
  const emailACME = given.emailACME;
  if (emailACME !== undefined) {
    if (emailACME !== null && !isText(emailACME, formats.email)) return wrong;
    known++;
  }
  const sslCertificate = given.sslCertificate;
  if (sslCertificate !== undefined) {
    if (sslCertificate !== null && !isText(sslCertificate, formats.path)) return wrong;
    known++;
  }
  const sslCertificateKey = given.sslCertificateKey;
  if (sslCertificateKey !== undefined) {
    if (sslCertificateKey !== null && !isText(sslCertificateKey, formats.path)) return wrong;
    known++;
  }
  const sslTrustedCertificate = given.sslTrustedCertificate;
  if (sslTrustedCertificate !== undefined) {
    if (sslTrustedCertificate !== null && !isText(sslTrustedCertificate, formats.path))
      return wrong;
    known++;
  }
  const http2 = given.http2;
  if (http2 !== undefined) {
    if (typeof http2 !== "boolean") return wrong;
    known++;
  }
  const http3 = given.http3;
  if (http3 !== undefined) {
    if (typeof http3 !== "boolean") return wrong;
    known++;
  }
  const defaultOption = given.default;
  if (defaultOption !== undefined) {
    if (typeof defaultOption !== "boolean") return wrong;
    known++;
  }
  if (given.listenAddresses !== undefined) known++;
  const listenAddresses =
    given.listenAddresses === undefined
      ? undefined
      : readListenAddressesOfNginxVirtualHost(given.listenAddresses);
  if (listenAddresses === wrong) return wrong;
  if (given.listen !== undefined) known++;
  const listen = readListenOfNginxVirtualHost(given.listen === undefined ? [] : given.listen);
  if (listen === wrong) return wrong;
  const listenAddress = given.listenAddress;
  if (listenAddress !== undefined) {
    if (listenAddress !== null && !isText(listenAddress, formats.word)) return wrong;
    known++;
  }
  const listenAddress6 = given.listenAddress6;
  if (listenAddress6 !== undefined) {
    if (listenAddress6 !== null && !isText(listenAddress6, formats.word)) return wrong;
    known++;
  }
  const root = given.root;
  if (root !== undefined) {
    if (root !== null && !isText(root, formats.path)) return wrong;
    known++;
  }
  const globalRedirect = given.globalRedirect;
  if (globalRedirect !== undefined) {
    if (globalRedirect !== null && !isText(globalRedirect, formats.word)) return wrong;
    known++;
  }
  if (given.basicAuth !== undefined) known++;
  const basicAuth = readBasicAuthOfNginxVirtualHost(
    given.basicAuth === undefined ? {} : given.basicAuth,
  );
  if (basicAuth === wrong) return wrong;
  const basicAuthFile = given.basicAuthFile;
  if (basicAuthFile !== undefined) {
    if (basicAuthFile !== null && !isText(basicAuthFile, formats.path)) return wrong;
    known++;
  }
  if (given.locations !== undefined) known++;
  const locations = readLocationsOfNginxVirtualHost(
    given.locations === undefined ? {} : given.locations,
  );
  if (locations === wrong) return wrong;
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    serverName: serverName ?? null,
    serverAliases,
    forceSSL: forceSSL ?? false,
    addSSL: addSSL ?? false,
    onlySSL: onlySSL ?? false,
    rejectSSL: rejectSSL ?? false,
    useACMEHost: useACMEHost ?? null,
    acmeRoot: acmeRoot === undefined ? "/var/lib/acme/acme-challenge" : acmeRoot,
    acmeFallbackHost: acmeFallbackHost ?? null,
    emailACME: emailACME ?? null,
    sslCertificate: sslCertificate ?? null,
    sslCertificateKey: sslCertificateKey ?? null,
    sslTrustedCertificate: sslTrustedCertificate ?? null,
    http2: http2 ?? true,
    http3: http3 ?? false,
    default: defaultOption ?? false,
    listen,
    listenAddress: listenAddress ?? null,
    listenAddress6: listenAddress6 ?? null,
    root: root ?? null,
    globalRedirect: globalRedirect ?? null,
    basicAuth,
    basicAuthFile: basicAuthFile ?? null,
    locations,
    extraConfig: extraConfig ?? "",
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(enableACME === undefined ? {} : { enableACME }),
    ...(listenAddresses === undefined ? {} : { listenAddresses }),
  };
}

export function readVirtualHostsOfNginxService(given: unknown) {
  return readEntries(given, formats.word, readNginxVirtualHost);
}

function readNginxService(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.virtualHosts !== undefined) known++;
  const virtualHosts = readVirtualHostsOfNginxService(
    given.virtualHosts === undefined ? {} : given.virtualHosts,
  );
  if (virtualHosts === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { virtualHosts };
}

function readHaproxyGlobal(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const daemon = given.daemon;
  if (daemon !== undefined) {
    if (typeof daemon !== "boolean") return wrong;
    known++;
  }
  const chroot = given.chroot;
  if (chroot !== undefined) {
    if (!isText(chroot, formats.path)) return wrong;
    known++;
  }
  const user = given.user;
  if (user !== undefined) {
    if (!isText(user, formats.word)) return wrong;
    known++;
  }
  const group = given.group;
  if (group !== undefined) {
    if (!isText(group, formats.word)) return wrong;
    known++;
  }
  const maxconn = given.maxconn;
  if (maxconn !== undefined) {
    if (!isWhole(maxconn, 1, 2147483647)) return wrong;
    known++;
  }
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    daemon: daemon ?? true,
    chroot: chroot ?? "/var/empty",
    user: user ?? "haproxy",
    group: group ?? "haproxy",
    maxconn: maxconn ?? 4096,
    extraConfig:
      extraConfig ?? "log 127.0.0.1 local2\ntune.bufsize 131072\ntune.maxrewrite 65536\n",
  };
}

function readOptionsOfHaproxyDefaults(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readHaproxyTimeouts(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const check = given.check;
  if (check !== undefined) {
    if (check !== null && !isText(check, formats.duration)) return wrong;
    known++;
  }
  const client = given.client;
  if (client !== undefined) {
    if (client !== null && !isText(client, formats.duration)) return wrong;
    known++;
  }
  const clientFin = given["client-fin"];
  if (clientFin !== undefined) {
    if (clientFin !== null && !isText(clientFin, formats.duration)) return wrong;
    known++;
  }
  const connect = given.connect;
  if (connect !== undefined) {
    if (connect !== null && !isText(connect, formats.duration)) return wrong;
    known++;
  }
  const httpKeepAlive = given["http-keep-alive"];
  if (httpKeepAlive !== undefined) {
    if (httpKeepAlive !== null && !isText(httpKeepAlive, formats.duration)) return wrong;
    known++;
  }
  const httpRequest = given["http-request"];
  if (httpRequest !== undefined) {
    if (httpRequest !== null && !isText(httpRequest, formats.duration)) return wrong;
    known++;
  }
  const queue = given.queue;
  if (queue !== undefined) {
    if (queue !== null && !isText(queue, formats.duration)) return wrong;
    known++;
  }
  const server = given.server;
  if (server !== undefined) {
    if (server !== null && !isText(server, formats.duration)) return wrong;
    known++;
  }
  const serverFin = given["server-fin"];
  if (serverFin !== undefined) {
    if (serverFin !== null && !isText(serverFin, formats.duration)) return wrong;
    known++;
  }
  const tarpit = given.tarpit;
  if (tarpit !== undefined) {
    if (tarpit !== null && !isText(tarpit, formats.duration)) return wrong;
    known++;
  }
  const tunnel = given.tunnel;
  if (tunnel !== undefined) {
    if (tunnel !== null && !isText(tunnel, formats.duration)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    check: check ?? null,
    client: client ?? null,
    "client-fin": clientFin ?? null,
    connect: connect ?? null,
    "http-keep-alive": httpKeepAlive ?? null,
    "http-request": httpRequest ?? null,
    queue: queue ?? null,
    server: server ?? null,
    "server-fin": serverFin ?? null,
    tarpit: tarpit ?? null,
    tunnel: tunnel ?? null,
  };
}

function readHaproxyDefaults(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const mode = given.mode;
  if (mode !== undefined) {
    if (!isOneOf(mode, ["tcp", "http", "health"])) return wrong;
    known++;
  }
  if (given.options !== undefined) known++;
  const options =
    given.options === undefined ? undefined : readOptionsOfHaproxyDefaults(given.options);
  if (options === wrong) return wrong;
  if (given.timeout !== undefined) known++;
  const timeout = readHaproxyTimeouts(
    given.timeout === undefined
      ? { connect: "5s", client: "30s", server: "30s", queue: "25s" }
      : given.timeout,
  );
  if (timeout === wrong) return wrong;
  const balance = given.balance;
  if (balance !== undefined) {
    if (balance !== null && !isText(balance, formats["filled-line"])) return wrong;
    known++;
  }
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    timeout,
    balance: balance ?? null,
    extraConfig: extraConfig ?? "log global\n",
    ...(mode === undefined ? {} : { mode }),
    ...(options === undefined ? {} : { options }),
  };
}

function readOptionsOfHaproxyListen(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readBindsOfHaproxyListen(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readServersOfHaproxyListen(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readHaproxyListen(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const mode = given.mode;
  if (mode !== undefined) {
    if (mode !== null && !isOneOf(mode, ["tcp", "http", "health"])) return wrong;
    known++;
  }
  const balance = given.balance;
  if (balance !== undefined) {
    if (balance !== null && !isText(balance, formats["filled-line"])) return wrong;
    known++;
  }
  if (given.options !== undefined) known++;
  const options = readOptionsOfHaproxyListen(given.options === undefined ? [] : given.options);
  if (options === wrong) return wrong;
  if (given.timeout !== undefined) known++;
  const timeout = readHaproxyTimeouts(given.timeout === undefined ? {} : given.timeout);
  if (timeout === wrong) return wrong;
  if (given.binds !== undefined) known++;
  const binds = readBindsOfHaproxyListen(given.binds === undefined ? [] : given.binds);
  if (binds === wrong) return wrong;
  const default_backend = given.default_backend;
  if (default_backend !== undefined) {
    if (default_backend !== null && !isText(default_backend, formats["section-name"])) return wrong;
    known++;
  }
  if (given.servers !== undefined) known++;
  const servers = readServersOfHaproxyListen(given.servers === undefined ? [] : given.servers);
  if (servers === wrong) return wrong;
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return ignore === undefined
    ? {
        mode: mode ?? null,
        balance: balance ?? null,
        options,
        timeout,
        binds,
        default_backend: default_backend ?? null,
        servers,
        extraConfig: extraConfig ?? "",
      }
    : {
        mode: mode ?? null,
        balance: balance ?? null,
        options,
        timeout,
        binds,
        default_backend: default_backend ?? null,
        servers,
        extraConfig: extraConfig ?? "",
        $ignore: ignore,
      };
}

function readListenOfHaproxyService(given: unknown) {
  return readEntries(given, formats["section-name"], readHaproxyListen);
}

function readOptionsOfHaproxyFrontend(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readBindsOfHaproxyFrontend(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readHaproxyFrontend(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const mode = given.mode;
  if (mode !== undefined) {
    if (mode !== null && !isOneOf(mode, ["tcp", "http", "health"])) return wrong;
    known++;
  }
  if (given.options !== undefined) known++;
  const options = readOptionsOfHaproxyFrontend(given.options === undefined ? [] : given.options);
  if (options === wrong) return wrong;
  if (given.timeout !== undefined) known++;
  const timeout = readHaproxyTimeouts(given.timeout === undefined ? {} : given.timeout);
  if (timeout === wrong) return wrong;
  if (given.binds !== undefined) known++;
  const binds = readBindsOfHaproxyFrontend(given.binds === undefined ? [] : given.binds);
  if (binds === wrong) return wrong;
  const default_backend = given.default_backend;
  if (default_backend !== undefined) {
    if (default_backend !== null && !isText(default_backend, formats["section-name"])) return wrong;
    known++;
  }
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return ignore === undefined
    ? {
        mode: mode ?? null,
        options,
        timeout,
        binds,
        default_backend: default_backend ?? null,
        extraConfig: extraConfig ?? "",
      }
    : {
        mode: mode ?? null,
        options,
        timeout,
        binds,
        default_backend: default_backend ?? null,
        extraConfig: extraConfig ?? "",
        $ignore: ignore,
      };
}

function readFrontendOfHaproxyService(given: unknown) {
  return readEntries(given, formats["section-name"], readHaproxyFrontend);
}

function readOptionsOfHaproxyBackend(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readServersOfHaproxyBackend(given: unknown) {
  return readList(given, 0, readFilledLine);
}

function readHaproxyBackend(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const mode = given.mode;
  if (mode !== undefined) {
    if (mode !== null && !isOneOf(mode, ["tcp", "http", "health"])) return wrong;
    known++;
  }
  const balance = given.balance;
  if (balance !== undefined) {
    if (balance !== null && !isText(balance, formats["filled-line"])) return wrong;
    known++;
  }
  if (given.options !== undefined) known++;
  const options = readOptionsOfHaproxyBackend(given.options === undefined ? [] : given.options);
  if (options === wrong) return wrong;
  if (given.timeout !== undefined) known++;
  const timeout = readHaproxyTimeouts(given.timeout === undefined ? {} : given.timeout);
  if (timeout === wrong) return wrong;
  if (given.servers !== undefined) known++;
  const servers = readServersOfHaproxyBackend(given.servers === undefined ? [] : given.servers);
  if (servers === wrong) return wrong;
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return ignore === undefined
    ? {
        mode: mode ?? null,
        balance: balance ?? null,
        options,
        timeout,
        servers,
        extraConfig: extraConfig ?? "",
      }
    : {
        mode: mode ?? null,
        balance: balance ?? null,
        options,
        timeout,
        servers,
        extraConfig: extraConfig ?? "",
        $ignore: ignore,
      };
}

function readBackendOfHaproxyService(given: unknown) {
  return readEntries(given, formats["section-name"], readHaproxyBackend);
}

function readHaproxyService(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.global !== undefined) known++;
  const global = readHaproxyGlobal(given.global === undefined ? {} : given.global);
  if (global === wrong) return wrong;
  if (given.defaults !== undefined) known++;
  const defaults = readHaproxyDefaults(given.defaults === undefined ? {} : given.defaults);
  if (defaults === wrong) return wrong;
  if (given.listen !== undefined) known++;
  const listen = readListenOfHaproxyService(given.listen === undefined ? {} : given.listen);
  if (listen === wrong) return wrong;
  if (given.frontend !== undefined) known++;
  const frontend = readFrontendOfHaproxyService(given.frontend === undefined ? {} : given.frontend);
  if (frontend === wrong) return wrong;
  if (given.backend !== undefined) known++;
  const backend = readBackendOfHaproxyService(given.backend === undefined ? {} : given.backend);
  if (backend === wrong) return wrong;
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return { global, defaults, listen, frontend, backend, extraConfig: extraConfig ?? "" };
}

function readServices(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.nginx !== undefined) known++;
  const nginx = readNginxService(given.nginx === undefined ? {} : given.nginx);
  if (nginx === wrong) return wrong;
  if (given.haproxy !== undefined) known++;
  const haproxy = readHaproxyService(given.haproxy === undefined ? {} : given.haproxy);
  if (haproxy === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { nginx, haproxy };
}

function readFlyingcircus(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.kubernetes !== undefined) known++;
  const kubernetes = readKubernetes(given.kubernetes === undefined ? {} : given.kubernetes);
  if (kubernetes === wrong) return wrong;
  if (given.services !== undefined) known++;
  const services = readServices(given.services === undefined ? {} : given.services);
  if (services === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { kubernetes, services };
}

function readRollingUpdates(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const retries = given.retries;
  if (retries !== undefined) {
    if (!isWhole(retries, 1, 100)) return wrong;
    known++;
  }
  const dnsEvery = given.dnsEvery;
  if (dnsEvery !== undefined) {
    if (!isText(dnsEvery, formats.duration)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return { retries: retries ?? 3, dnsEvery: dnsEvery ?? "1s" };
}

function readRollingUpdatesOfHardening(given: unknown) {
  if (typeof given === "boolean") return given;
  return readRollingUpdates(given);
}

function readDnsOutage(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const hold = given.hold;
  if (hold !== undefined) {
    if (!isText(hold, formats.duration)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return { hold: hold ?? "1h" };
}

function readDnsOutageOfHardening(given: unknown) {
  if (typeof given === "boolean") return given;
  return readDnsOutage(given);
}

function readSectionName(given: unknown) {
  return isText(given, formats["section-name"]) ? given : wrong;
}

function readFrontendsOfLongConnections(given: unknown) {
  return readList(given, 0, readSectionName);
}

function readLongConnections(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const idle = given.idle;
  if (idle !== undefined) {
    if (!isText(idle, formats.duration)) return wrong;
    known++;
  }
  if (given.frontends !== undefined) known++;
  const frontends =
    given.frontends === undefined ? undefined : readFrontendsOfLongConnections(given.frontends);
  if (frontends === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return frontends === undefined ? { idle: idle ?? "1h" } : { idle: idle ?? "1h", frontends };
}

function readLongConnectionsOfHardening(given: unknown) {
  if (typeof given === "boolean") return given;
  return readLongConnections(given);
}

function readStatsPage(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const bind = given.bind;
  if (bind !== undefined) {
    if (!isText(bind, formats["filled-line"])) return wrong;
    known++;
  }
  const admin = given.admin;
  if (admin !== undefined) {
    if (typeof admin !== "boolean") return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return bind === undefined ? { admin: admin ?? false } : { admin: admin ?? false, bind };
}

function readStatsPageOfHardening(given: unknown) {
  if (typeof given === "boolean") return given;
  return readStatsPage(given);
}

function readProxyProtocolOfClientAddress(given: unknown) {
  return readList(given, 0, readSectionName);
}

function readClientAddress(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.proxyProtocol !== undefined) known++;
  const proxyProtocol = readProxyProtocolOfClientAddress(
    given.proxyProtocol === undefined ? [] : given.proxyProtocol,
  );
  if (proxyProtocol === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { proxyProtocol };
}

function readClientAddressOfHardening(given: unknown) {
  if (typeof given === "boolean") return given;
  return readClientAddress(given);
}

export function readHardening(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.rollingUpdates !== undefined) known++;
  const rollingUpdates = readRollingUpdatesOfHardening(
    given.rollingUpdates === undefined ? false : given.rollingUpdates,
  );
  if (rollingUpdates === wrong) return wrong;
  if (given.dnsOutage !== undefined) known++;
  const dnsOutage = readDnsOutageOfHardening(
    given.dnsOutage === undefined ? false : given.dnsOutage,
  );
  if (dnsOutage === wrong) return wrong;
  if (given.longConnections !== undefined) known++;
  const longConnections = readLongConnectionsOfHardening(
    given.longConnections === undefined ? false : given.longConnections,
  );
  if (longConnections === wrong) return wrong;
  if (given.statsPage !== undefined) known++;
  const statsPage = readStatsPageOfHardening(
    given.statsPage === undefined ? false : given.statsPage,
  );
  if (statsPage === wrong) return wrong;
  if (given.clientAddress !== undefined) known++;
  const clientAddress = readClientAddressOfHardening(
    given.clientAddress === undefined ? false : given.clientAddress,
  );
  if (clientAddress === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { rollingUpdates, dnsOutage, longConnections, statsPage, clientAddress };
}

function readHardeningOfConfig(given: unknown) {
  if (isOneOf(given, ["recommended"])) return given;
  return readHardening(given);
}

function readHostsOfApp(given: unknown) {
  return readList(given, 1, readWord);
}

function readListenOfAppTcpArray(given: unknown) {
  return readList(given, 1, readFilledLine);
}

function readListenOfAppTcp(given: unknown) {
  if (isText(given, formats["filled-line"])) return given;
  return readListenOfAppTcpArray(given);
}

function readAppTcp(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  if (given.listen !== undefined) known++;
  const listen = readListenOfAppTcp(given.listen);
  if (listen === wrong) return wrong;
  const podPort = given.podPort;
  if (podPort !== undefined) {
    if (!isWhole(podPort, 1, 65535)) return wrong;
    known++;
  }
  const lbServicePort = given.lbServicePort;
  if (lbServicePort !== undefined) {
    if (!isWhole(lbServicePort, 1, 65535)) return wrong;
    known++;
  }
  const servicePort = given.servicePort;
  if (servicePort !== undefined) {
    if (!isWhole(servicePort, 1, 65535)) return wrong;
    known++;
  }
  const name = given.name;
  if (name !== undefined) {
    if (!isText(name, formats.name)) return wrong;
    known++;
  }
  const sslBackend = given.sslBackend;
  if (sslBackend !== undefined) {
    if (typeof sslBackend !== "boolean") return wrong;
    known++;
  }
  const haproxyExtraConfig = given.haproxyExtraConfig;
  if (haproxyExtraConfig !== undefined) {
    if (!isText(haproxyExtraConfig, formats.text)) return wrong;
    known++;
  }
  const extraPodTemplateOptions = given.extraPodTemplateOptions;
  if (extraPodTemplateOptions !== undefined) {
    if (!isText(extraPodTemplateOptions, formats.line)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    listen,
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(podPort === undefined ? {} : { podPort }),
    ...(lbServicePort === undefined ? {} : { lbServicePort }),
    ...(servicePort === undefined ? {} : { servicePort }),
    ...(name === undefined ? {} : { name }),
    ...(sslBackend === undefined ? {} : { sslBackend }),
    ...(haproxyExtraConfig === undefined ? {} : { haproxyExtraConfig }),
    ...(extraPodTemplateOptions === undefined ? {} : { extraPodTemplateOptions }),
  };
}

function readTcpOfApp(given: unknown) {
  return readList(given, 1, readAppTcp);
}

function readPathsOfAppArray(given: unknown) {
  return readList(given, 1, readFilledLine);
}

function readAppPath(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const websockets = given.websockets;
  if (websockets !== undefined) {
    if (typeof websockets !== "boolean") return wrong;
    known++;
  }
  const path = given.path;
  if (path !== undefined) {
    if (!isText(path, formats["url-path"])) return wrong;
    known++;
  }
  const basicAuthFile = given.basicAuthFile;
  if (basicAuthFile !== undefined) {
    if (!isText(basicAuthFile, formats.path)) return wrong;
    known++;
  }
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  const priority = given.priority;
  if (priority !== undefined) {
    if (!isWhole(priority, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(websockets === undefined ? {} : { websockets }),
    ...(path === undefined ? {} : { path }),
    ...(basicAuthFile === undefined ? {} : { basicAuthFile }),
    ...(extraConfig === undefined ? {} : { extraConfig }),
    ...(priority === undefined ? {} : { priority }),
  };
}

function readPathsOfAppRecord(given: unknown) {
  return readEntries(given, formats["filled-line"], readAppPath);
}

function readPathsOfApp(given: unknown) {
  const array = readPathsOfAppArray(given);
  if (array !== wrong) return array;
  return readPathsOfAppRecord(given);
}

function readListenAddressesOfApp(given: unknown) {
  return readList(given, 0, readWord);
}

function readSelectorOfApp(given: unknown) {
  return readEntries(given, formats.line, readLine);
}

function readApp(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const host = given.host;
  if (host !== undefined) {
    if (!isText(host, formats.word)) return wrong;
    known++;
  }
  if (given.hosts !== undefined) known++;
  const hosts = given.hosts === undefined ? undefined : readHostsOfApp(given.hosts);
  if (hosts === wrong) return wrong;
  if (given.tcp !== undefined) known++;
  const tcp = given.tcp === undefined ? undefined : readTcpOfApp(given.tcp);
  if (tcp === wrong) return wrong;
  const podPort = given.podPort;
  if (podPort !== undefined) {
    if (!isWhole(podPort, 1, 65535)) return wrong;
    known++;
  }
  const lbServicePort = given.lbServicePort;
  if (lbServicePort !== undefined) {
    if (!isWhole(lbServicePort, 1, 65535)) return wrong;
    known++;
  }
  const servicePort = given.servicePort;
  if (servicePort !== undefined) {
    if (!isWhole(servicePort, 1, 65535)) return wrong;
    known++;
  }
  if (given.paths !== undefined) known++;
  const paths = given.paths === undefined ? undefined : readPathsOfApp(given.paths);
  if (paths === wrong) return wrong;
  const websockets = given.websockets;
  if (websockets !== undefined) {
    if (typeof websockets !== "boolean") return wrong;
    known++;
  }
  const localPort = given.localPort;
  if (localPort !== undefined) {
    if (!isWhole(localPort, 1, 65535)) return wrong;
    known++;
  }
  const sslBackend = given.sslBackend;
  if (sslBackend !== undefined) {
    if (typeof sslBackend !== "boolean") return wrong;
    known++;
  }
  const haproxyExtraConfig = given.haproxyExtraConfig;
  if (haproxyExtraConfig !== undefined) {
    if (!isText(haproxyExtraConfig, formats.text)) return wrong;
    known++;
  }
  const extraPodTemplateOptions = given.extraPodTemplateOptions;
  if (extraPodTemplateOptions !== undefined) {
    if (!isText(extraPodTemplateOptions, formats.line)) return wrong;
    known++;
  }
  const forceSSL = given.forceSSL;
  if (forceSSL !== undefined) {
    if (typeof forceSSL !== "boolean") return wrong;
    known++;
  }
  const enableACME = given.enableACME;
  if (enableACME !== undefined) {
    if (typeof enableACME !== "boolean") return wrong;
    known++;
  }
  const useACMEHost = given.useACMEHost;
  if (useACMEHost !== undefined) {
    if (!isText(useACMEHost, formats.word)) return wrong;
    known++;
  }
  const emailACME = given.emailACME;
  if (emailACME !== undefined) {
    if (!isText(emailACME, formats.email)) return wrong;
    known++;
  }
  const sslCertificate = given.sslCertificate;
  if (sslCertificate !== undefined) {
    if (!isText(sslCertificate, formats.path)) return wrong;
    known++;
  }
  const sslCertificateKey = given.sslCertificateKey;
  if (sslCertificateKey !== undefined) {
    if (!isText(sslCertificateKey, formats.path)) return wrong;
    known++;
  }
  if (given.listenAddresses !== undefined) known++;
  const listenAddresses =
    given.listenAddresses === undefined
      ? undefined
      : readListenAddressesOfApp(given.listenAddresses);
  if (listenAddresses === wrong) return wrong;
  const defaultOption = given.default;
  if (defaultOption !== undefined) {
    if (typeof defaultOption !== "boolean") return wrong;
    known++;
  }
  const basicAuthFile = given.basicAuthFile;
  if (basicAuthFile !== undefined) {
    if (!isText(basicAuthFile, formats.path)) return wrong;
    known++;
  }
  const extraConfig = given.extraConfig;
  if (extraConfig !== undefined) {
    if (!isText(extraConfig, formats.text)) return wrong;
    known++;
  }
  const namespace = given.namespace;
  if (namespace !== undefined) {
    if (!isText(namespace, formats.name)) return wrong;
    known++;
  }
  const serviceName = given.serviceName;
  if (serviceName !== undefined) {
    if (!isText(serviceName, formats.name)) return wrong;
    known++;
  }
  const maxExpectedPods = given.maxExpectedPods;
  if (maxExpectedPods !== undefined) {
    if (!isWhole(maxExpectedPods, 1, 65535)) return wrong;
    known++;
  }
  if (given.selector !== undefined) known++;
  const selector = given.selector === undefined ? undefined : readSelectorOfApp(given.selector);
  if (selector === wrong) return wrong;
  const external = given.external;
  if (external !== undefined) {
    if (typeof external !== "boolean") return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    namespace: namespace ?? "default",
    external: external ?? false,
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(host === undefined ? {} : { host }),
    ...(hosts === undefined ? {} : { hosts }),
    ...(tcp === undefined ? {} : { tcp }),
    ...(podPort === undefined ? {} : { podPort }),
    ...(lbServicePort === undefined ? {} : { lbServicePort }),
    ...(servicePort === undefined ? {} : { servicePort }),
    ...(paths === undefined ? {} : { paths }),
    ...(websockets === undefined ? {} : { websockets }),
    ...(localPort === undefined ? {} : { localPort }),
    ...(sslBackend === undefined ? {} : { sslBackend }),
    ...(haproxyExtraConfig === undefined ? {} : { haproxyExtraConfig }),
    ...(extraPodTemplateOptions === undefined ? {} : { extraPodTemplateOptions }),
    ...(forceSSL === undefined ? {} : { forceSSL }),
    ...(enableACME === undefined ? {} : { enableACME }),
    ...(useACMEHost === undefined ? {} : { useACMEHost }),
    ...(emailACME === undefined ? {} : { emailACME }),
    ...(sslCertificate === undefined ? {} : { sslCertificate }),
    ...(sslCertificateKey === undefined ? {} : { sslCertificateKey }),
    ...(listenAddresses === undefined ? {} : { listenAddresses }),
    ...(defaultOption === undefined ? {} : { default: defaultOption }),
    ...(basicAuthFile === undefined ? {} : { basicAuthFile }),
    ...(extraConfig === undefined ? {} : { extraConfig }),
    ...(serviceName === undefined ? {} : { serviceName }),
    ...(maxExpectedPods === undefined ? {} : { maxExpectedPods }),
    ...(selector === undefined ? {} : { selector }),
  };
}

function readAppsOfConfig(given: unknown) {
  return readEntries(given, formats.name, readApp);
}

function readClusterVolume(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const size = given.size;
  if (!isText(size, formats.quantity)) return wrong;
  known++;
  const classOption = given.class;
  if (!isOneOf(classOption, ["local", "nfs"])) return wrong;
  known++;
  const accessMode = given.accessMode;
  if (accessMode !== undefined) {
    if (!isOneOf(accessMode, ["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany"])) return wrong;
    known++;
  }
  const namespace = given.namespace;
  if (namespace !== undefined) {
    if (!isText(namespace, formats["dns-label"])) return wrong;
    known++;
  }
  const storageClassName = given.storageClassName;
  if (storageClassName !== undefined) {
    if (!isText(storageClassName, formats["dns-label"])) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    size,
    class: classOption,
    namespace: namespace ?? "default",
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(accessMode === undefined ? {} : { accessMode }),
    ...(storageClassName === undefined ? {} : { storageClassName }),
  };
}

function readVolumesOfCluster(given: unknown) {
  return readEntries(given, formats["dns-label"], readClusterVolume);
}

function readDnsLabel(given: unknown) {
  return isText(given, formats["dns-label"]) ? given : wrong;
}

function readNamespacesOfClusterAccess(given: unknown) {
  return readList(given, 1, readDnsLabel);
}

function readClusterAccess(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  const role = given.role;
  if (!isText(role, formats["role-name"])) return wrong;
  known++;
  if (given.namespaces !== undefined) known++;
  const namespaces =
    given.namespaces === undefined ? undefined : readNamespacesOfClusterAccess(given.namespaces);
  if (namespaces === wrong) return wrong;
  const namespace = given.namespace;
  if (namespace !== undefined) {
    if (!isText(namespace, formats["dns-label"])) return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    role,
    namespace: namespace ?? "kube-system",
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(namespaces === undefined ? {} : { namespaces }),
  };
}

function readAccessOfCluster(given: unknown) {
  return readEntries(given, formats["dns-label"], readClusterAccess);
}

function readLabelValue(given: unknown) {
  return isText(given, formats["label-value"]) ? given : wrong;
}

function readSelectorOfClusterService(given: unknown) {
  return readEntries(given, formats["label-key"], readLabelValue);
}

function readTargetPortsOfClusterServiceEntry(given: unknown) {
  return isWhole(given, 1, 65535) ? given : wrong;
}

function readTargetPortsOfClusterService(given: unknown) {
  return readEntries(given, formats["port-number"], readTargetPortsOfClusterServiceEntry);
}

function readClusterService(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.$ignore !== undefined) known++;
  const ignore = given.$ignore === undefined ? undefined : readSuppressions(given.$ignore);
  if (ignore === wrong) return wrong;
  if (given.selector !== undefined) known++;
  const selector =
    given.selector === undefined ? undefined : readSelectorOfClusterService(given.selector);
  if (selector === wrong) return wrong;
  if (given.targetPorts !== undefined) known++;
  const targetPorts =
    given.targetPorts === undefined
      ? undefined
      : readTargetPortsOfClusterService(given.targetPorts);
  if (targetPorts === wrong) return wrong;
  const external = given.external;
  if (external !== undefined) {
    if (typeof external !== "boolean") return wrong;
    known++;
  }
  if (keysIn(given) !== known) return wrong;
  return {
    external: external ?? false,
    ...(ignore === undefined ? {} : { $ignore: ignore }),
    ...(selector === undefined ? {} : { selector }),
    ...(targetPorts === undefined ? {} : { targetPorts }),
  };
}

function readServicesOfCluster(given: unknown) {
  return readEntries(given, formats["service-place"], readClusterService);
}

function readCluster(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  if (given.volumes !== undefined) known++;
  const volumes = readVolumesOfCluster(given.volumes === undefined ? {} : given.volumes);
  if (volumes === wrong) return wrong;
  if (given.access !== undefined) known++;
  const access = readAccessOfCluster(given.access === undefined ? {} : given.access);
  if (access === wrong) return wrong;
  if (given.services !== undefined) known++;
  const services = readServicesOfCluster(given.services === undefined ? {} : given.services);
  if (services === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return { volumes, access, services };
}

function readRulesEntry(given: unknown) {
  return isOneOf(given, ["off", "info", "warning", "error"]) ? given : wrong;
}

function readRules(given: unknown) {
  return readEntries(given, undefined, readRulesEntry);
}

export function readConfig(given: unknown) {
  if (!isSet(given)) return wrong;
  let known = 0;
  const schema = given.$schema;
  if (schema !== undefined) {
    if (typeof schema !== "string") return wrong;
    known++;
  }
  if (given.platform !== undefined) known++;
  const platform = readPlatform(given.platform === undefined ? {} : given.platform);
  if (platform === wrong) return wrong;
  if (given.resourceGroup !== undefined) known++;
  const resourceGroup =
    given.resourceGroup === undefined ? undefined : readResourceGroup(given.resourceGroup);
  if (resourceGroup === wrong) return wrong;
  if (given.flyingcircus !== undefined) known++;
  const flyingcircus = readFlyingcircus(given.flyingcircus === undefined ? {} : given.flyingcircus);
  if (flyingcircus === wrong) return wrong;
  if (given.hardening !== undefined) known++;
  const hardening =
    given.hardening === undefined ? undefined : readHardeningOfConfig(given.hardening);
  if (hardening === wrong) return wrong;
  if (given.apps !== undefined) known++;
  const apps = readAppsOfConfig(given.apps === undefined ? {} : given.apps);
  if (apps === wrong) return wrong;
  if (given.cluster !== undefined) known++;
  const cluster = readCluster(given.cluster === undefined ? {} : given.cluster);
  if (cluster === wrong) return wrong;
  if (given.rules !== undefined) known++;
  const rules = readRules(given.rules === undefined ? {} : given.rules);
  if (rules === wrong) return wrong;
  if (keysIn(given) !== known) return wrong;
  return {
    platform,
    flyingcircus,
    apps,
    cluster,
    rules,
    ...(schema === undefined ? {} : { $schema: schema }),
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
    ...(hardening === undefined ? {} : { hardening }),
  };
}
