#!/usr/bin/env bash
# An AppImage of what `bootstrap.py package` built: build.sh [VERSION]
# Needs appimagetool and, where it may not download, its runtime: APPIMAGE_RUNTIME=/path/to/runtime
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
version=${1:-$(python3 -c 'import coach; print(coach.__version__)')}
arch=$(uname -m)
tree=build/breath-coach.AppDir

rm -rf "$tree"
mkdir -p "$tree/usr/lib" "$tree/usr/bin"
cp -a dist/breath-coach "$tree/usr/lib/"
cp -a build/deb/usr/share "$tree/usr/"
rm -rf "$tree/usr/share/lintian"
ln -s ../lib/breath-coach/coach "$tree/usr/bin/coach-window"
cp build/deb/usr/share/applications/breath-coach.desktop "$tree/"
cp resources/icons/coach.svg "$tree/breath-coach.svg"
# The window without arguments, a command with: `breath-coach.AppImage doctor`.
cat > "$tree/AppRun" <<'RUN'
#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "$here/usr/lib/breath-coach/coach" "$@"
RUN
chmod 755 "$tree/AppRun"
if [[ ${1:-} == --only-tree ]]; then exit; fi

ARCH=$arch appimagetool ${APPIMAGE_RUNTIME:+--runtime-file "$APPIMAGE_RUNTIME"} \
  "$tree" "dist/breath-coach-$version-$arch.AppImage"
