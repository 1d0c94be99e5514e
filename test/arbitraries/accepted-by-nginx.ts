/** `rules` that let pass what harms somebody, but not nginx when it reads the file. */
export const acceptedByNginx = {
  "bind/firewall": "off",
  "bind/unknown-address": "off",
  "frontend/client-address": "off",
  "frontend/idle-timeout": "off",
  "nginx/acme-unreachable": "off",
  "nginx/acme-wildcard": "off",
  "nginx/certificate-unused": "off",
  "nginx/challenge-captured": "off",
  "nginx/duplicate-name": "off",
  "nginx/localhost": "off",
  "nginx/log-addresses": "off",
  "nginx/lost-headers": "off",
  "nginx/no-listen": "off",
  "nginx/password-in-store": "off",
} as const;
