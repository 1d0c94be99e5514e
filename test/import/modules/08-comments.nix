# Managed by the web team
{ lib, /* not used */ pkgs, ... }:
{
  # Customers' shop.
  # Ask Kim before changing the port.
  flyingcircus.kubernetes.frontend.shop = {
    podPort = 8001; # the pod's own
    /* several
       lines */
    maxExpectedPods = 30;
  };
}
