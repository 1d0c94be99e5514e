{ ... }: {
  flyingcircus.services.nginx.virtualHosts."x.example.com" = {
    forceSSL = true;
    extraConfig = ''
      add_header X-A ''${not_nix};
      add_header X-B '''quoted''';
      rewrite ^/(.*)''$ /b/$1 last;
      set $a "b$${c}";
    '';
    locations."~ \\.php$".extraConfig = "return 404; # \"quoted\" \${x} \\n";
  };
}
