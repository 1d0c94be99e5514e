{ ... }:
{
  flyingcircus.services.haproxy.listen.web = {
    binds = [
      "127.0.0.1:8080" # inside
      "192.0.2.11:8080"
    ] ++ [ "192.0.2.12:8080" ];
    mode = "http";
    servers = [ "a 10.0.0.1:80 check" ];
    options = [ ];
    timeout = { };
  };
}
