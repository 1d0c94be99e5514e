{ lib, ... }:
let
  frontend = name: port: { podPort = port; serviceName = name; namespace = "apps"; };
  names = [ "one" "two" "three" ];
in
{
  flyingcircus.kubernetes.frontend =
    lib.genAttrs names (name: { podPort = 9000; serviceName = "svc-${name}"; })
    // { four = frontend "vier" 9004; };
}
