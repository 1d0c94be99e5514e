{ lib, ... }:
with lib;
{
  flyingcircus.kubernetes.frontend.a = mkMerge [
    { podPort = 8001; }
    (mkIf true { maxExpectedPods = 15; })
    (mkIf false { maxExpectedPods = 99; })
    { binds = optionals true [ "127.0.0.1:8001" ] ++ optional false "127.0.0.1:8002"; }
  ];
}
