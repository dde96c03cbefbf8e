#!/usr/bin/env bash
# Packs what has been built for release: target/packages/hang-up-first and hang-up-first-pack, each as .deb and .rpm. Called by `make package`.
# One tree a program holds what its two packages hold; the tools of each system pack it. The same commit gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 022

OUT=target/packages
BUILT=target/release
VERSION=$(sed -n '/^\[workspace.package\]/,/^\[/ s/^version = "\(.*\)"$/\1/p' Cargo.toml)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
DATE=$(date --utc --date "@$SOURCE_DATE_EPOCH" +%F)
export SOURCE_DATE_EPOCH

stop() { printf '%s\n' "$@" >&2; exit 1; }

# put FILE PLACE...: a file into the tree, for everybody to read.
put() { install -D -m 644 "$1" "$2"; }

# tree PROGRAM: what every package of ours has.
tree() {
  local program=$1 root=$OUT/$1.root doc=$OUT/$1.root/usr/share/doc/$1 page
  rm -rf "$root"
  mkdir -p "$root"
  cp -r "packaging/$program/root/." "$root"
  # Stripped here as well: where a crate has a profile of its own, cargo leaves the symbols in.
  install -D -m 755 --strip "$BUILT/$program" "$root/usr/bin/$program"
  put packaging/copyright "$doc/copyright"
  put LICENSE-MIT "$doc/LICENSE-MIT"
  put LICENSE-APACHE "$doc/LICENSE-APACHE"
  gzip -9n < CHANGELOG.md > "$doc/changelog.gz"
  cargo run --quiet --release -p licences -- text "$program" | gzip -9n > "$doc/third-party-licences.txt.gz"
  find "$root/usr/share" -name '*.1' -o -name '*.metainfo.xml' | while read -r page; do
    sed -i "s/@VERSION@/$VERSION/; s/@DATE@/$DATE/" "$page"
  done
  find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +
}

# What only the program itself has.
program() {
  local root=$OUT/hang-up-first.root size
  local lib=$root/usr/lib/hang-up-first doc=$root/usr/share/doc/hang-up-first icons=$root/usr/share/icons/hicolor
  mkdir -p "$lib/packs"
  cp -r src-tauri/resources/packs/reported-cases "$lib/packs/"
  cp -r src-tauri/resources/papers "$lib/"
  put packaging/kiosk/hang-up-first-kiosk.service "$root/usr/lib/systemd/system/hang-up-first-kiosk.service"
  put packaging/kiosk/README.md "$doc/kiosk/README.md"
  put packaging/kiosk/README.zh-Hans.md "$doc/kiosk/README.zh-Hans.md"
  for size in 32 64 128; do
    put "icons/${size}x$size.png" "$icons/${size}x$size/apps/hang-up-first.png"
  done
  put icons/128x128@2x.png "$icons/256x256/apps/hang-up-first.png"
  put icons/icon.png "$icons/512x512/apps/hang-up-first.png"
  put icons/icon.svg "$icons/scalable/apps/hang-up-first.svg"
}

# What only the tool has: the guide for those who write packs.
tool() {
  local page
  for page in README.md README.zh-Hans.md FINDINGS.md FINDINGS.zh-Hans.md; do
    put "src-tauri/resources/packs/$page" "$OUT/hang-up-first-pack.root/usr/share/doc/hang-up-first-pack/$page"
  done
}

# same TREE: rights and times that do not hang on who builds it, and when.
same() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -not -path '*/usr/bin/*' -exec chmod 644 {} +
  find "$1" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
}

# The packages of Debian whose libraries a program is linked to, from the versions on that it needs.
libraries() {
  local stub
  stub=$(mktemp -d)
  mkdir "$stub/debian"
  printf 'Source: %s\n\nPackage: %s\nArchitecture: any\n' "$1" "$1" > "$stub/debian/control"
  (cd "$stub" && dpkg-shlibdeps -O "$2" 2>"$stub/said") | sed -n 's/^shlibs:Depends=//p' || { cat "$stub/said" >&2; exit 1; }
  rm -r "$stub"
}

deb() {
  local program=$1 root=$OUT/$1.root depends kilobytes
  depends=$(libraries "$program" "$PWD/$root/usr/bin/$program")
  [ -n "$depends" ] || stop "dpkg-shlibdeps named no library of $program"
  kilobytes=$(du -sk --apparent-size "$root" | cut -f 1)
  mkdir "$root/DEBIAN"
  sed "s/@VERSION@/$VERSION/; s/@ARCHITECTURE@/$(dpkg --print-architecture)/; s/@KILOBYTES@/$kilobytes/; s/@DEPENDS@/$depends/" \
    "packaging/$program/control" > "$root/DEBIAN/control"
  (cd "$root" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)
  same "$root"
  [ ! -f "packaging/$program/prerm" ] || install -p -m 755 "packaging/$program/prerm" "$root/DEBIAN/prerm"
  touch --date "@$SOURCE_DATE_EPOCH" "$root"/DEBIAN/* "$root/DEBIAN"
  dpkg-deb --root-owner-group -Zxz --build "$root" "$OUT" >/dev/null
  rm -r "$root/DEBIAN"
}

# of_our_own ROOT: the folders that no other package has, and the files, as rpm wants them listed.
of_our_own() {
  (cd "$1" && find usr -type d \( -path 'usr/lib/hang-up-first*' -o -path 'usr/share/doc/hang-up-first*' \) -printf '%%%%dir /%p\n')
  (cd "$1" && find usr -type f \( -name 'LICENSE-*' -o -name copyright -o -name 'third-party*' \) -printf '%%%%license /%p\n')
  (cd "$1" && find usr -type f -not \( -name 'LICENSE-*' -o -name copyright -o -name 'third-party*' \) -printf '/%p\n')
}

rpm_of() {
  local program=$1 root=$PWD/$OUT/$1.root work=$PWD/$OUT/$1.rpmbuild
  mkdir -p "$work"
  same "$root"
  of_our_own "$root" | LC_ALL=C sort > "$work/files"
  sed "s/@VERSION@/$VERSION/; s|@FILES@|$work/files|; s|@ROOT@|$root|" "packaging/$program/package.spec" > "$work/package.spec"
  rpmbuild -bb --quiet --buildroot "$work/root" --define "_topdir $work" --define "_rpmdir $PWD/$OUT" \
    --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' --define '_buildhost localhost' \
    --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
    --define '__os_install_post %{nil}' --define 'debug_package %{nil}' --define '_build_id_links none' --define '_binary_payload w19.zstdio' \
    "$work/package.spec" > "$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
  rm -r "$work"
}

rm -rf "$OUT"
for program in hang-up-first hang-up-first-pack; do
  tree "$program"
done
program
tool
for program in hang-up-first hang-up-first-pack; do
  deb "$program"
  rpm_of "$program"
  rm -r "$OUT/$program.root"
done
(cd "$OUT" && ls -l --time-style=+ | awk 'NF > 4 { printf "%9d bytes  %s\n", $5, $NF }')
