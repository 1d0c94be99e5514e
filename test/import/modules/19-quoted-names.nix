{
  "flyingcircus"."kubernetes".frontend = {
    "with-dash".podPort = 8001;
    "${"computed"}".podPort = 8002;
  };
  flyingcircus.services.nginx.virtualHosts = {
    "b.example.com" = { serverAliases = [ "c.example.com" ]; forceSSL = true; locations."= /x" = { return = "301 https://b.example.com/y"; }; };
  };
}
