{ config, lib, pkgs, ... }:
{
  flyingcircus = {
    kubernetes = {
      frontend = {
        a = { podPort = 8001; };
        b = { servicePort = 8002; namespace = "prod"; sslBackend = true; };
      };
      network.clusterDns = "10.43.0.10";
    };
  };
}
