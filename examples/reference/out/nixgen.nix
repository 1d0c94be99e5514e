# Made by nixgen from nixgen.config.yaml; changes belong there. sha256:22b7d1e51f137afca6396d10158151779c6e29339083f01d58dd3be534520268
{ ... }:
{
  flyingcircus.kubernetes.frontend.billing = {
    binds = [ "127.0.0.1:8002" ];
    servicePort = 8080;
  };
  flyingcircus.kubernetes.frontend.myapp = {
    binds = [ "127.0.0.1:8001" ];
    extraPodTemplateOptions = "maxconn 50 slowstart 30s";
    haproxyExtraConfig = ''
      timeout tunnel 1h
      option forwardfor if-none
    '';
    maxExpectedPods = 20;
    mode = "http";
    namespace = "prod";
    podPort = 8888;
    serviceName = "myapp-headless";
    sslBackend = false;
  };
  flyingcircus.kubernetes.frontend.shop = {
    binds = [ "127.0.0.1:8010" ];
    extraPodTemplateOptions = "";
    haproxyExtraConfig = "timeout tunnel 1h";
    maxExpectedPods = 20;
    namespace = "shop";
    podPort = 8080;
    serviceName = "shop-web";
    sslBackend = false;
  };
  flyingcircus.kubernetes.frontend.shop-mqtt = {
    binds = [ "192.0.2.12:8883" ];
    haproxyExtraConfig = "timeout client 1h";
    lbServicePort = 8883;
    mode = "tcp";
    sslBackend = false;
  };
  flyingcircus.kubernetes.frontend.traefik-https = {
    binds = [ "192.0.2.12:443" ];
    lbServicePort = 443;
    mode = "tcp";
  };
  flyingcircus.kubernetes.network = {
    clusterDns = "10.43.0.10";
    podCidr = "10.42.0.0/16";
    serviceCidr = "10.43.0.0/16";
  };
  flyingcircus.services.haproxy.backend.legacy = {
    balance = "roundrobin";
    mode = "http";
    servers = [ "old0 172.22.0.50:8080 check" ];
  };
  flyingcircus.services.haproxy.defaults = {
    balance = "leastconn";
    extraConfig = ''
      log global
      default-server init-addr last,libc,none resolvers cluster
    '';
    options = [ ];
    timeout = {
      check = "5s";
      client = "30s";
      client-fin = "30s";
      connect = "5s";
      http-keep-alive = "30s";
      http-request = "30s";
      queue = "25s";
      server = "30s";
      server-fin = "30s";
      tarpit = "10s";
      tunnel = "1h";
    };
  };
  flyingcircus.services.haproxy.extraConfig = "";
  flyingcircus.services.haproxy.frontend.legacy = {
    binds = [ "127.0.0.1:8003" ];
    default_backend = "legacy";
    mode = "http";
    options = [ "httplog" ];
  };
  flyingcircus.services.haproxy.global = {
    chroot = "/var/empty";
    daemon = true;
    extraConfig = ''
      log 127.0.0.1 local2
      tune.bufsize 131072
      tune.maxrewrite 65536
    '';
    group = "haproxy";
    maxconn = 8192;
    user = "haproxy";
  };
  flyingcircus.services.haproxy.listen.postgres = {
    balance = "roundrobin";
    binds = [ "127.0.0.1:5432" ];
    default_backend = null;
    extraConfig = "";
    mode = "tcp";
    options = [ "tcplog" ];
    servers = [
      "db0 172.22.0.40:5432 check"
      "db1 172.22.0.41:5432 check backup"
    ];
    timeout = {
      client = "10m";
      server = "10m";
    };
  };
  flyingcircus.services.nginx.virtualHosts."example.com" = {
    enableACME = false;
    globalRedirect = "myapp.example.com";
    listenAddresses = [
      "192.0.2.11"
      "[2001:db8::11]"
    ];
    onlySSL = true;
    useACMEHost = "myapp.example.com";
  };
  flyingcircus.services.nginx.virtualHosts."files.example.com" = {
    addSSL = true;
    basicAuthFile = "/etc/local/htpasswd_fcio_users";
    enableACME = false;
    listen = [
      {
        addr = "192.0.2.11";
        port = 80;
      }
      {
        addr = "192.0.2.11";
        extraParameters = [ ];
        port = 443;
        reuseport = false;
        ssl = true;
      }
    ];
    root = "/srv/files";
    sslCertificate = "/etc/local/files.crt";
    sslCertificateKey = "/etc/local/files.key";
  };
  flyingcircus.services.nginx.virtualHosts."myapp.example.com" = {
    acmeFallbackHost = null;
    acmeRoot = "/var/lib/acme/acme-challenge";
    default = true;
    emailACME = "ops@example.com";
    enableACME = true;
    extraConfig = ''
      add_header X-Frame-Options SAMEORIGIN always;
    '';
    forceSSL = true;
    http2 = true;
    http3 = false;
    listenAddresses = [
      "192.0.2.11"
      "[2001:db8::11]"
    ];
    locations."/" = {
      extraConfig = ''
        client_max_body_size 100m;
      '';
      priority = 1000;
      proxyPass = "http://127.0.0.1:8001";
      proxyWebsockets = true;
    };
    locations."/billing/" = {
      basicAuthFile = "/etc/local/htpasswd_fcio_users";
      proxyPass = "http://127.0.0.1:8002/";
    };
    locations."/media/" = {
      root = "/srv";
      tryFiles = "$uri =404";
    };
    locations."/old/" = {
      priority = 900;
      return = "301 https://myapp.example.com/";
    };
    locations."/static/" = {
      alias = "/srv/static/";
      index = "index.html";
    };
    serverAliases = [ "www.myapp.example.com" ];
    serverName = "myapp.example.com";
    sslTrustedCertificate = null;
  };
  flyingcircus.services.nginx.virtualHosts."shop.example.com" = {
    emailACME = "ops@example.com";
    forceSSL = true;
    listenAddresses = [
      "192.0.2.11"
      "[2001:db8::11]"
    ];
    locations."/" = {
      proxyPass = "http://127.0.0.1:8010";
      proxyWebsockets = false;
    };
    locations."/live/" = {
      basicAuthFile = "/etc/local/htpasswd_fcio_users";
      extraConfig = "";
      priority = 1000;
      proxyPass = "http://127.0.0.1:8010/socket/";
      proxyWebsockets = true;
    };
    serverAliases = [ "www.shop.example.com" ];
  };
  networking.firewall.allowedTCPPorts = [ 8883 ];
}
