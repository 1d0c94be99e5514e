{ ... }:
{
  flyingcircus.kubernetes.frontend.myapp = {
    binds = [ "127.0.0.1:8001" ];
    podPort = 8888;
  };
}
