#!/usr/bin/env bash
# What Debian and the desktops say of the package: every complaint is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
share=build/deb/usr/share

lintian --allow-root --display-info --pedantic --fail-on error,warning,info,pedantic dist/*.deb
desktop-file-validate "$share"/applications/*.desktop
appstreamcli validate --no-net --strict "$share"/metainfo/*.xml
man --warnings -E UTF-8 -l -Tutf8 -Z "$share"/man/man1/coach.1.gz > /dev/null
(cd dist && sha256sum --check --quiet SHA256SUMS)
echo "lintian, desktop-file-validate, appstreamcli, man and sha256sum have nothing to say"
