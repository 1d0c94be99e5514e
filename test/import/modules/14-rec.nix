{ ... }:
rec {
  flyingcircus.kubernetes.frontend = rec {
    first = { podPort = 8001; maxExpectedPods = 5 * 4 + 1; };
    second = first // { podPort = 8002; };
  };
}
