{ lib, ... }:
let
  stage = "prod";
  isProd = stage == "prod" && !false;
in
{
  flyingcircus.kubernetes.frontend.a = {
    podPort = if isProd then 8001 else 9001;
    maxExpectedPods = if stage != "prod" || 2 > 3 then 1 else 40;
    extraPodTemplateOptions = lib.optionalString isProd "maxconn 50";
  };
}
