#!/usr/bin/env bash
# Makes the certificates of the tests anew: an authority, a server for localhost and 127.0.0.1, a client. They are worth nothing elsewhere.
set -eu
cd "$(dirname "$0")"
authority=$(mktemp)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$authority" -out authority.pem -days 36500 -subj /CN=test-authority 2>/dev/null
leaf() { # leaf NAME SUBJECT EXTENSIONS
  openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1-key.pem" -subj "$2" 2>/dev/null |
    openssl x509 -req -CA authority.pem -CAkey "$authority" -set_serial "0x$(openssl rand -hex 8)" -days 36500 -out "$1.pem" -extfile <(echo "$3") 2>/dev/null
}
leaf server /CN=api "subjectAltName=DNS:localhost,DNS:api.test,IP:127.0.0.1"
leaf client /CN=deployer "extendedKeyUsage=clientAuth"
rm "$authority"
