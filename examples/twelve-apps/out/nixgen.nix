# Made by nixgen from nixgen.config.yaml; changes belong there. sha256:010f2f554ce27e7582dbf93e542b881e6cf804ec9e62a26938deb2e54198450b
{ lib, ... }:
{
  flyingcircus.kubernetes.frontend.accounts = {
    binds = [ "127.0.0.1:24935" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start accounts.shop.svc.cluster.local:8443 check resolvers cluster init-addr libc,none backup ssl verify none observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "shop";
    podPort = 8443;
    sslBackend = true;
  };
  flyingcircus.kubernetes.frontend.chat = {
    binds = [ "127.0.0.1:22971" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start chat.tools.svc.cluster.local:8065 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "tools";
    podPort = 8065;
  };
  flyingcircus.kubernetes.frontend.devices = {
    binds = [ "127.0.0.1:23043" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start devices.devices.svc.cluster.local:9000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "devices";
    podPort = 9000;
  };
  flyingcircus.kubernetes.frontend.git = {
    binds = [ "127.0.0.1:27361" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start git.tools.svc.cluster.local:3000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "tools";
    podPort = 3000;
  };
  flyingcircus.kubernetes.frontend.git-ssh = {
    binds = [
      "192.0.2.11:2222"
      "[2001:db8::11]:2222"
      "192.0.2.12:2222"
      "[2001:db8::12]:2222"
    ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      server pod-at-start git.tools.svc.cluster.local:22 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
    '';
    mode = "tcp";
    namespace = "tools";
    podPort = 22;
    serviceName = "git";
  };
  flyingcircus.kubernetes.frontend.grafana = {
    binds = [ "127.0.0.1:29805" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start grafana.tools.svc.cluster.local:3000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "tools";
    podPort = 3000;
  };
  flyingcircus.kubernetes.frontend.images = {
    binds = [ "127.0.0.1:22154" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start images.shop.svc.cluster.local:8080 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "shop";
    podPort = 8080;
  };
  flyingcircus.kubernetes.frontend.mqtt-8883 = {
    binds = [
      "192.0.2.11:8883"
      "[2001:db8::11]:8883"
      "192.0.2.12:8883"
      "[2001:db8::12]:8883"
    ];
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
    '';
    lbServicePort = 8883;
    mode = "tcp";
  };
  flyingcircus.kubernetes.frontend.registry = {
    binds = [ "127.0.0.1:26419" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start registry.tools.svc.cluster.local:5000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "tools";
    podPort = 5000;
  };
  flyingcircus.kubernetes.frontend.shop = {
    binds = [ "127.0.0.1:27279" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start shop.shop.svc.cluster.local:8080 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    maxExpectedPods = 20;
    namespace = "shop";
    podPort = 8080;
  };
  flyingcircus.kubernetes.frontend.shop-api = {
    binds = [ "127.0.0.1:28781" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start shop-api.shop.svc.cluster.local:3000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "shop";
    podPort = 3000;
  };
  flyingcircus.kubernetes.frontend.webhooks = {
    binds = [ "127.0.0.1:21068" ];
    extraPodTemplateOptions = "observe layer4 error-limit 3 on-error mark-down";
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      server pod-at-start webhooks.devices.svc.cluster.local:8000 check resolvers cluster init-addr libc,none backup observe layer4 error-limit 3 on-error mark-down
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "devices";
    podPort = 8000;
  };
  flyingcircus.kubernetes.frontend.wiki = {
    binds = [ "127.0.0.1:27677" ];
    haproxyExtraConfig = ''
      retries 3
      option redispatch 1
      option http-server-close
      retry-on conn-failure empty-response
      http-request disable-l7-retry unless METH_GET
      timeout tunnel 1h
      timeout client-fin 30s
      timeout server-fin 30s
      http-request del-header Forwarded
      http-request set-header X-Forwarded-For %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Real-IP %[src] unless { src 127.0.0.0/8 ::1 }
      http-request set-header X-Forwarded-For %[req.hdr(X-Real-IP)] if { src 127.0.0.0/8 ::1 } { req.hdr(X-Real-IP) -m found }
    '';
    namespace = "tools";
    servicePort = 80;
  };
  flyingcircus.services.haproxy.defaults = {
    extraConfig = ''
      log global
      default-server init-addr last,libc,none resolvers cluster
    '';
  };
  flyingcircus.services.haproxy.extraConfig = lib.mkAfter ''
    # hardening: goes on with the platform's `resolvers cluster`
      hold valid 1s
      timeout resolve 1s
      timeout retry 1s
      hold timeout 1h
      hold other 1h
      hold refused 1h
  '';
  flyingcircus.services.haproxy.listen._stats = {
    extraConfig = lib.mkForce ''
      stats uri /
      stats refresh 5s
    '';
  };
  flyingcircus.services.nginx.virtualHosts."accounts.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:24935";
    };
  };
  flyingcircus.services.nginx.virtualHosts."chat.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:22971";
      proxyWebsockets = true;
    };
  };
  flyingcircus.services.nginx.virtualHosts."devices.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:23043";
    };
  };
  flyingcircus.services.nginx.virtualHosts."git.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:27361";
    };
  };
  flyingcircus.services.nginx.virtualHosts."grafana.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:29805";
    };
    locations."/api/live/" = {
      proxyPass = "http://127.0.0.1:29805";
      proxyWebsockets = true;
    };
  };
  flyingcircus.services.nginx.virtualHosts."hooks.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:21068";
    };
  };
  flyingcircus.services.nginx.virtualHosts."images.example.com" = {
    extraConfig = ''
      client_max_body_size 20m;
    '';
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:22154";
    };
  };
  flyingcircus.services.nginx.virtualHosts."registry.example.com" = {
    extraConfig = ''
      client_max_body_size 0;
    '';
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:26419";
    };
  };
  flyingcircus.services.nginx.virtualHosts."shop.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:27279";
    };
    locations."/api/" = {
      proxyPass = "http://127.0.0.1:28781";
    };
    serverAliases = [ "www.shop.example.com" ];
  };
  flyingcircus.services.nginx.virtualHosts."wiki.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:27677";
    };
  };
  networking.firewall.allowedTCPPorts = [
    2222
    8883
  ];
}
