{ lib, ... }:
let
  port = 8001;
  host = "a.example.com";
  url = "http://127.0.0.1:${toString port}";
in
{
  flyingcircus.kubernetes.frontend.a = { podPort = port; binds = [ "127.0.0.1:${builtins.toString port}" ]; };
  flyingcircus.services.nginx.virtualHosts.${host} = {
    forceSSL = true;
    locations = {
      "/".proxyPass = url;
      "/api/".proxyPass = url + "/v1/";
    };
  };
}
