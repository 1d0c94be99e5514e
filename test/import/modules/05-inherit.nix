{ ... }:
let
  podPort = 8888;
  shared = { namespace = "shop"; mode = "http"; };
in
{
  flyingcircus.kubernetes.frontend = {
    shop = { inherit podPort; inherit (shared) namespace mode; };
    admin = { inherit (shared) namespace; lbServicePort = 8443; };
  };
}
