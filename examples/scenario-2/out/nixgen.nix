# Made by nixgen from nixgen.config.yaml; changes belong there. sha256:124ec595e34886541204a62a56a1b710877f14e432538decd2ce646fd2a79c30
{ ... }:
{
  flyingcircus.kubernetes.frontend.traefik-ingress-http = {
    binds = [ "192.0.2.11:80" ];
    lbServicePort = 80;
    mode = "tcp";
  };
  flyingcircus.kubernetes.frontend.traefik-ingress-https = {
    binds = [ "192.0.2.11:443" ];
    lbServicePort = 443;
    mode = "tcp";
  };
}
