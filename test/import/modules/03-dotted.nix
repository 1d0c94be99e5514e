{
  flyingcircus.kubernetes.frontend.a.podPort = 8001;
  flyingcircus.kubernetes.frontend.a.binds = [ "127.0.0.1:8001" "[::1]:8001" ];
  flyingcircus.kubernetes.frontend.a.maxExpectedPods = 20;
  flyingcircus.services.nginx.virtualHosts."a.example.com".forceSSL = true;
  flyingcircus.services.nginx.virtualHosts."a.example.com".locations."/".proxyPass = "http://127.0.0.1:8001";
}
