{ config, ... }:
{
  config = {
    flyingcircus.kubernetes.frontend.a.servicePort = 8001;
  };
}
