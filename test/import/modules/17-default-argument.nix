{ port ? 8123, ... }@arguments:
{
  flyingcircus.kubernetes.frontend.a.podPort = port;
  flyingcircus.kubernetes.frontend.b.podPort = arguments.other or 8124;
}
