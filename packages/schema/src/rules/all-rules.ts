import { bindDuplicate } from "./bind-duplicate.js";
import { bindFirewall } from "./bind-firewall.js";
import { bindHostName } from "./bind-host-name.js";
import { bindNginxPort } from "./bind-nginx-port.js";
import { bindNone } from "./bind-none.js";
import { bindPlatformListener } from "./bind-platform-listener.js";
import { bindReservedPort } from "./bind-reserved-port.js";
import { bindShadowed } from "./bind-shadowed.js";
import { bindSyntax } from "./bind-syntax.js";
import { bindUnknownAddress } from "./bind-unknown-address.js";
import { clusterLocalAccessMode } from "./cluster-local-access-mode.js";
import { clusterNfsMissing } from "./cluster-nfs-missing.js";
import { clusterTokenReadable } from "./cluster-token-readable.js";
import { clusterUnlimitedAccess } from "./cluster-unlimited-access.js";
import { dnsNoHold } from "./dns-no-hold.js";
import { dnsPrefersIpv6 } from "./dns-prefers-ipv6.js";
import { dnsServiceAtStart } from "./dns-service-at-start.js";
import { frontendClientAddress } from "./frontend-client-address.js";
import { frontendExtraMaxconn } from "./frontend-extra-maxconn.js";
import { frontendIdleTimeout } from "./frontend-idle-timeout.js";
import { frontendIngressPort } from "./frontend-ingress-port.js";
import { frontendLateDefaultServer } from "./frontend-late-default-server.js";
import { frontendLoadBalancerPort } from "./frontend-load-balancer-port.js";
import { frontendMergedSection } from "./frontend-merged-section.js";
import { frontendNoEffect } from "./frontend-no-effect.js";
import { frontendPlainToTls } from "./frontend-plain-to-tls.js";
import { frontendServiceName } from "./frontend-service-name.js";
import { frontendStatsName } from "./frontend-stats-name.js";
import { frontendTcpChecks } from "./frontend-tcp-checks.js";
import { frontendTlsInHttpMode } from "./frontend-tls-in-http-mode.js";
import { frontendTlsTwice } from "./frontend-tls-twice.js";
import { haproxyDefaultsMode } from "./haproxy-defaults-mode.js";
import { haproxyDroppedLines } from "./haproxy-dropped-lines.js";
import { haproxyDroppedTimeouts } from "./haproxy-dropped-timeouts.js";
import { haproxyImplicitMode } from "./haproxy-implicit-mode.js";
import { haproxyOpensSection } from "./haproxy-opens-section.js";
import { haproxyReadsDifferently } from "./haproxy-reads-differently.js";
import { haproxySameName } from "./haproxy-same-name.js";
import { haproxyStrayLines } from "./haproxy-stray-lines.js";
import { haproxyUnknownResolvers } from "./haproxy-unknown-resolvers.js";
import { hardeningUnknownFrontend } from "./hardening-unknown-frontend.js";
import { networkClusterDns } from "./network-cluster-dns.js";
import { networkMustAgree } from "./network-must-agree.js";
import { networkOverlap } from "./network-overlap.js";
import { networkTooManyNodes } from "./network-too-many-nodes.js";
import { nginxAcmeTwice } from "./nginx-acme-twice.js";
import { nginxAcmeUnreachable } from "./nginx-acme-unreachable.js";
import { nginxAcmeWildcard } from "./nginx-acme-wildcard.js";
import { nginxCertificateUnused } from "./nginx-certificate-unused.js";
import { nginxChallengeCaptured } from "./nginx-challenge-captured.js";
import { nginxDuplicateLocation } from "./nginx-duplicate-location.js";
import { nginxDuplicateName } from "./nginx-duplicate-name.js";
import { nginxFastcgiParams } from "./nginx-fastcgi-params.js";
import { nginxIpv6Brackets } from "./nginx-ipv6-brackets.js";
import { nginxLocalhost } from "./nginx-localhost.js";
import { nginxLogAddresses } from "./nginx-log-addresses.js";
import { nginxLogName } from "./nginx-log-name.js";
import { nginxLostHeaders } from "./nginx-lost-headers.js";
import { nginxNoCertificate } from "./nginx-no-certificate.js";
import { nginxNoListen } from "./nginx-no-listen.js";
import { nginxPasswordInStore } from "./nginx-password-in-store.js";
import { nginxReadsDifferently } from "./nginx-reads-differently.js";
import { nginxRegexUri } from "./nginx-regex-uri.js";
import { nginxRejectSsl } from "./nginx-reject-ssl.js";
import { nginxRootAndAlias } from "./nginx-root-and-alias.js";
import { nginxSecondHostHeader } from "./nginx-second-host-header.js";
import { nginxSocketOptions } from "./nginx-socket-options.js";
import { nginxSslModes } from "./nginx-ssl-modes.js";
import { nginxTwoDefaults } from "./nginx-two-defaults.js";
import { nginxUnbalanced } from "./nginx-unbalanced.js";
import { podsDnsLimit } from "./pods-dns-limit.js";
import { podsUneven } from "./pods-uneven.js";
import { proxyNoReachableBind } from "./proxy-no-reachable-bind.js";
import { proxyStatsPage } from "./proxy-stats-page.js";
import { proxyUnknownFrontend } from "./proxy-unknown-frontend.js";
import type { Rule } from "./rule.js";
import { topologyAgentAddress } from "./topology-agent-address.js";
import { topologyAgentPublic } from "./topology-agent-public.js";
import { topologyDuplicateMachine } from "./topology-duplicate-machine.js";
import { topologyNfsWithoutAgents } from "./topology-nfs-without-agents.js";
import { topologyNoAgents } from "./topology-no-agents.js";
import { topologyNoServer } from "./topology-no-server.js";
import { topologyNoWebgateway } from "./topology-no-webgateway.js";
import { topologyRoles } from "./topology-roles.js";
import { topologySeveralServers } from "./topology-several-servers.js";
import { topologyTooSmall } from "./topology-too-small.js";

/** Every rule, by area and name. */
export const allRules: readonly Rule[] = [
  bindDuplicate,
  bindFirewall,
  bindHostName,
  bindNginxPort,
  bindNone,
  bindPlatformListener,
  bindReservedPort,
  bindShadowed,
  bindSyntax,
  bindUnknownAddress,
  clusterLocalAccessMode,
  clusterNfsMissing,
  clusterTokenReadable,
  clusterUnlimitedAccess,
  dnsNoHold,
  dnsPrefersIpv6,
  dnsServiceAtStart,
  frontendClientAddress,
  frontendExtraMaxconn,
  frontendIdleTimeout,
  frontendIngressPort,
  frontendLateDefaultServer,
  frontendLoadBalancerPort,
  frontendMergedSection,
  frontendNoEffect,
  frontendPlainToTls,
  frontendServiceName,
  frontendStatsName,
  frontendTcpChecks,
  frontendTlsInHttpMode,
  frontendTlsTwice,
  haproxyDefaultsMode,
  haproxyDroppedLines,
  haproxyDroppedTimeouts,
  haproxyImplicitMode,
  haproxyOpensSection,
  haproxyReadsDifferently,
  haproxySameName,
  haproxyStrayLines,
  haproxyUnknownResolvers,
  hardeningUnknownFrontend,
  networkClusterDns,
  networkMustAgree,
  networkOverlap,
  networkTooManyNodes,
  nginxAcmeTwice,
  nginxAcmeUnreachable,
  nginxAcmeWildcard,
  nginxCertificateUnused,
  nginxChallengeCaptured,
  nginxDuplicateLocation,
  nginxDuplicateName,
  nginxFastcgiParams,
  nginxIpv6Brackets,
  nginxLocalhost,
  nginxLogAddresses,
  nginxLogName,
  nginxLostHeaders,
  nginxNoCertificate,
  nginxNoListen,
  nginxPasswordInStore,
  nginxReadsDifferently,
  nginxRegexUri,
  nginxRejectSsl,
  nginxRootAndAlias,
  nginxSecondHostHeader,
  nginxSocketOptions,
  nginxSslModes,
  nginxTwoDefaults,
  nginxUnbalanced,
  podsDnsLimit,
  podsUneven,
  proxyNoReachableBind,
  proxyStatsPage,
  proxyUnknownFrontend,
  topologyAgentAddress,
  topologyAgentPublic,
  topologyDuplicateMachine,
  topologyNfsWithoutAgents,
  topologyNoAgents,
  topologyNoServer,
  topologyNoWebgateway,
  topologyRoles,
  topologySeveralServers,
  topologyTooSmall,
];
