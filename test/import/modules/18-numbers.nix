{ ... }:
let inherit (builtins) toString; half = 17 / 2; in {
  flyingcircus.kubernetes.frontend.a = {
    podPort = 8000 + half;
    maxExpectedPods = - (3 - 10);
    sslBackend = 1 < 2 -> true;
    binds = [ ("127.0.0.1:" + toString 8001) ];
  };
}
