# Made by nixgen from nixgen.config.ts; changes belong there. sha256:d7174f4b91db2a9babdd4bb031239add9c72b5e16dbd061e4a95488e4eba24a3
{ ... }:
{
  flyingcircus.kubernetes.frontend.myapp = {
    binds = [ "127.0.0.1:8001" ];
    haproxyExtraConfig = "timeout tunnel 1h";
    podPort = 8888;
  };
  flyingcircus.services.nginx.virtualHosts."myapp.example.com" = {
    forceSSL = true;
    locations."/" = {
      proxyPass = "http://127.0.0.1:8001";
      proxyWebsockets = true;
    };
  };
}
