{ lib, ... }:
let
  ports = { a = 8001; b = 8002; };
in
{
  flyingcircus.kubernetes.frontend = lib.mapAttrs (name: port: { podPort = port; binds = [ "127.0.0.1:${toString port}" ]; }) ports;
  flyingcircus.services.nginx.virtualHosts = lib.listToAttrs (map (name: lib.nameValuePair "${name}.example.com" {
    forceSSL = true;
    locations."/".proxyPass = "http://127.0.0.1:${toString ports.${name}}";
  }) [ "a" "b" ]);
}
