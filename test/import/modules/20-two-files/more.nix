{ lib, ... }: {
  flyingcircus.kubernetes.frontend.app = {
    binds = [ "127.0.0.2:8001" ];
    haproxyExtraConfig = "timeout server 5m";
    maxExpectedPods = lib.mkForce 25;
  };
  flyingcircus.services.nginx.virtualHosts."app.example.com" = {
    forceSSL = true;
    locations."/".proxyPass = "http://127.0.0.1:8001";
  };
}
