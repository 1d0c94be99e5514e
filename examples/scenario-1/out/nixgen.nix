# Made by nixgen from nixgen.config.ts; changes belong there. sha256:a6c398e98e6c1be6f6801035be9c06ea33962ae5ed18b1db2ec0606b549ad2c9
{ ... }:
{
  flyingcircus.kubernetes.frontend.myapp = {
    binds = [ "127.0.0.1:8001" ];
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
