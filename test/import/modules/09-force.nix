{ lib, ... }:
{
  flyingcircus.services.haproxy.defaults.timeout.client = lib.mkForce "60s";
  flyingcircus.services.haproxy.global.maxconn = lib.mkDefault 8192;
  flyingcircus.services.haproxy.extraConfig = lib.mkAfter "cache c\n  total-max-size 4\n";
}
