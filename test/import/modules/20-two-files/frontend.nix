{ ... }: {
  flyingcircus.kubernetes.frontend.app = {
    podPort = 8001;
    binds = [ "127.0.0.1:8001" ];
    haproxyExtraConfig = "timeout tunnel 1h";
  };
}
