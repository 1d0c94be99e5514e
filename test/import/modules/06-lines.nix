{ ... }: {
  flyingcircus.kubernetes.frontend.app = {
    podPort = 8001;
    haproxyExtraConfig = ''
      timeout server 10m
        # deeper
      http-request set-header X-Cost 5$
      acl quoted hdr(x) -m str "a b"
    '';
  };
  flyingcircus.services.haproxy.defaults.extraConfig = ''log global
    option dontlognull
  '';
  flyingcircus.services.haproxy.global.extraConfig = "log localhost local2\ntune.bufsize 32768\n";
}
