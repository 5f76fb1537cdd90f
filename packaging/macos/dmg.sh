#!/usr/bin/env bash
# A disk image of dist/Breath Coach.app: dmg.sh VERSION
# PyInstaller has signed the app where COACH_CODESIGN_IDENTITY is set. Where COACH_NOTARY_PROFILE
# names a profile that `xcrun notarytool store-credentials` keeps, Apple is asked to notarise it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../dist"
version=$1 app="Breath Coach.app" image="breath-coach-$1.dmg"

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Breath Coach $version" -srcfolder "$stage" -format UDZO -ov "$image"

if [[ -n ${COACH_CODESIGN_IDENTITY:-} ]]; then
  codesign --verify --deep --strict "$app"
  codesign --sign "$COACH_CODESIGN_IDENTITY" --timestamp "$image"
fi
if [[ -n ${COACH_NOTARY_PROFILE:-} ]]; then
  xcrun notarytool submit "$image" --keychain-profile "$COACH_NOTARY_PROFILE" --wait
  xcrun stapler staple "$image"
fi
