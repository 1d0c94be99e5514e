/**
 * Starting configs in JSON, without the beginning that names the schema. JSON has no comments: the
 * editor's hover texts stand in for them.
 */
export const starterJson = {
  "1": `  "platform": {
    "release": "24.05"
  },
  "resourceGroup": {
    "name": "myproject",
    "machines": [
      {
        "name": "web0",
        "roles": ["webgateway"],
        "fe": ["192.0.2.11", "2001:db8::11"],
        "srv": ["172.22.0.11"]
      },
      {
        "name": "kserver0",
        "roles": ["k3s-server"],
        "srv": ["172.22.0.20"]
      },
      {
        "name": "knode0",
        "roles": ["k3s-agent"],
        "srv": ["172.22.0.21"]
      }
    ]
  },
  "flyingcircus": {
    "kubernetes": {
      "frontend": {
        "myapp": {
          "binds": ["127.0.0.1:8001"],
          "podPort": 8888
        }
      }
    },
    "services": {
      "nginx": {
        "virtualHosts": {
          "myapp.example.com": {
            "forceSSL": true,
            "locations": {
              "/": {
                "proxyPass": {
                  "frontend": "myapp"
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
  "2": `  "platform": {
    "release": "24.05"
  },
  "resourceGroup": {
    "name": "myproject",
    "machines": [
      {
        "name": "web0",
        "roles": ["webgateway"],
        "fe": ["192.0.2.11", "2001:db8::11"],
        "srv": ["172.22.0.11"]
      },
      {
        "name": "kserver0",
        "roles": ["k3s-server"],
        "srv": ["172.22.0.20"]
      },
      {
        "name": "knode0",
        "roles": ["k3s-agent"],
        "srv": ["172.22.0.21"]
      }
    ]
  },
  "flyingcircus": {
    "kubernetes": {
      "frontend": {
        "traefik-ingress-https": {
          "binds": ["192.0.2.11:443"],
          "mode": "tcp",
          "lbServicePort": 443
        },
        "traefik-ingress-http": {
          "binds": ["192.0.2.11:80"],
          "mode": "tcp",
          "lbServicePort": 80
        }
      }
    }
  }
}
`,
} as const;
