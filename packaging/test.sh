#!/usr/bin/env bash
# Installs the packages of target/packages in a clean Debian 12, as apt installs them for anybody; starts the program there as an ordinary user;
# takes both away again and looks for what they left. Called by `make test-package`. Two rounds: with what the packages depend on and nothing
# else, then with what they recommend and with what a desktop has. Pictures of what stood on the screen are in target/package-test.
set -euo pipefail
# No `| grep -q` here: it hangs up at the first match, and with pipefail whoever still writes would count as failed.
cd "$(dirname "$0")/.."

AT=$PWD/target/package-test
BASE=$AT/base
ROOT=$AT/root
PACKAGES=$PWD/target/packages
MIRROR=${MIRROR:-http://deb.debian.org/debian}
TYPE=application/vnd.hang-up-first.pack+zip
TITLE="先挂断 · Hang Up First"
# Practise, danger and safe of ui/src/styles/tokens.css.
DOORS="#1f2328 #fbe9e4 #e3f2ec"
PROGRAMS="hang-up-first hang-up-first-pack"
# What a desktop has, by which files are opened there.
DESKTOP="xdg-utils, libglib2.0-bin, desktop-file-utils, locales"

stop() { printf '%s\n' "$@" >&2; exit 1; }
passed() { printf '   %-62s %s\n' "$1" "${2:-}"; }
header() { printf '== %s\n' "$1"; }

# at_most WHAT FIGURE LIMIT UNIT
at_most() {
  awk "BEGIN { exit !($2 <= $3) }" || stop "$1: $2 $4, at most $3 are allowed"
  passed "$1" "$2 $4 (at most $3)"
}

within() { chroot "$ROOT" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# somebody LANG COMMAND...: as the user who has an account there, on the screen of this test.
somebody() {
  local lang=$1
  shift
  chroot --userspec=lin:lin "$ROOT" env -i PATH=/usr/bin:/bin HOME=/home/lin USER=lin LANG="$lang" LANGUAGE="${lang%%.*}" DISPLAY="${SCREEN:-}" \
    XDG_CURRENT_DESKTOP=GNOME "$@"
}
apt() { within apt-get --quiet=2 -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-unsafe-io --yes "$@" > "$AT/apt.log" 2>&1 || { cat "$AT/apt.log" >&2; stop "apt-get $* failed"; }; }

deb() { local files=("$PACKAGES/$1"_*.deb); printf '%s' "${files[0]}"; }
rpm_file() { local files=("$PACKAGES/$1"-[0-9]*.rpm); printf '%s' "${files[0]}"; }

# Everything below happens in name spaces of its own: its mounts and processes are gone with it, however it ends.
enter() {
  [ "$(id -u)" = 0 ] || stop "This makes a Debian of its own and changes into it, which only root may: sudo make test-package"
  local program
  for program in $PROGRAMS; do
    [ -f "$(deb "$program")" ] && [ -f "$(rpm_file "$program")" ] || stop "There are no packages of $program in target/packages: make package"
  done
  unshare --mount --pid --fork true 2>/dev/null || stop "This system does not let root unshare mounts and processes (a container without rights?)"
  exec unshare --mount --pid --fork --kill-child "$0" --inside
}

clean_debian() {
  header "a clean Debian 12"
  mkdir -p "$AT/archives"
  if [ ! -f "$BASE.made" ]; then
    rm -rf "$BASE"
    debootstrap --variant=minbase bookworm "$BASE" "$MIRROR" > "$AT/debootstrap.log" 2>&1 || stop "debootstrap failed: see $AT/debootstrap.log"
    touch "$BASE.made"
  fi
  rm -rf --one-file-system "$ROOT"
  cp -a "$BASE" "$ROOT"
  mount -t proc proc "$ROOT/proc"
  mount -t tmpfs tmpfs "$ROOT/dev/shm"
  mount --bind "$AT/archives" "$ROOT/var/cache/apt/archives"
  mkdir -p "$ROOT/tmp/.X11-unix" && mount --bind /tmp/.X11-unix "$ROOT/tmp/.X11-unix"
  within useradd --create-home lin
  apt update
  passed "$(within dpkg-query -W | wc -l) packages in it"
}

sizes() {
  header "sizes"
  local megabytes='{ printf "%.1f", $1 / 1000000 }'
  at_most "hang-up-first.deb" "$(stat -c %s "$(deb hang-up-first)" | awk "$megabytes")" 12 MB
  at_most "hang-up-first installed" "$(installed hang-up-first)" 40 MB
  at_most "hang-up-first-pack.deb" "$(stat -c %s "$(deb hang-up-first-pack)" | awk "$megabytes")" 25 MB
  passed "hang-up-first-pack installed" "$(installed hang-up-first-pack) MB"
}
installed() { dpkg-deb --fsys-tarfile "$(deb "$1")" | tar -tv | awk '{ all += $3 } END { printf "%.1f", all / 1000000 }'; }

# Both packages of a program have the same files; rpm has found out what it links to. It is not installed: there is no Fedora here.
rpms() {
  header "rpm, looked at and not installed"
  local program file
  for program in $PROGRAMS; do
    file=$(rpm_file "$program")
    diff <(dpkg-deb --fsys-tarfile "$(deb "$program")" | tar -t | sed -n 's,^\.\(/.*[^/]\)$,\1,p' | sort) \
      <(rpm -qp --queryformat '[%{FILEMODES:perms} %{FILENAMES}\n]' "$file" | sed -n 's/^-[^ ]* //p' | sort) || stop "$file has other files than the .deb"
    [ "$(rpm -qp --queryformat '%{LICENSE}' "$file")" = "MIT OR Apache-2.0" ] || stop "$file: another licence"
    passed "$(basename "$file")" "$(rpm -qpl "$file" | wc -l) entries, $(rpm -qp --requires "$file" | grep -c '\.so') libraries"
  done
  rpm -qp --requires "$(rpm_file hang-up-first)" | grep '^libwebkit2gtk-4\.1\.so' >/dev/null || stop "the rpm does not ask for WebKitGTK"
}

# list FILE: everything in the root with its contents, but for what lin keeps, and what apt and dpkg write down of what they did.
list() {
  local but=(-path ./proc -o -path ./tmp -o -path ./home -o -path ./var/log -o -path ./var/cache/apt -o -path ./var/lib/apt
    -o -path ./var/cache/ldconfig -o -path './var/lib/dpkg/*-old' -o -path './var/lib/dpkg/lock*' -o -path ./var/lib/dpkg/status)
  (cd "$ROOT" && {
    find . -xdev \( "${but[@]}" \) -prune -o -type f -print0 | xargs -0 md5sum
    find . -xdev \( "${but[@]}" \) -prune -o -not -type f -printf '%y %p -> %l\n'
  }) | LC_ALL=C sort > "$1"
}

# install_both FIELDS MORE: what both packages ask for first, by itself, so that what comes with the packages is theirs alone.
install_both() {
  local asked="" program field
  for program in $PROGRAMS; do
    for field in $1; do asked+="$(dpkg-deb -f "$(deb "$program")" "$field"), "; done
    cp "$(deb "$program")" "$ROOT/tmp/$program.deb"
  done
  apt satisfy --no-install-recommends "$asked${2:-}"
  # A Chinese desktop; without its locale the system speaks English.
  [ ! -d "$ROOT/usr/share/i18n/locales" ] || within localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
  list "$AT/before.list"
  apt install --no-install-recommends /tmp/hang-up-first.deb /tmp/hang-up-first-pack.deb
  [ "$(grep -c '^Setting up' "$AT/apt.log")" = 2 ] || stop "more was installed than declared: $(grep '^Setting up' "$AT/apt.log")"
  passed "installed by apt; nothing was missing from what they declare"
}

remove_both() {
  within find /home/lin -type f | LC_ALL=C sort > "$AT/own.list"
  # As an organiser would have turned the kiosk on, where there is a systemd to ask.
  if within sh -c 'command -v systemctl' >/dev/null; then
    within systemctl --quiet enable hang-up-first-kiosk.service 2>/dev/null
    within systemctl --quiet --global enable hang-up-first-kiosk.service 2>/dev/null
    passed "both units of the kiosk were turned on"
  fi
  apt remove hang-up-first hang-up-first-pack
  # Neither has settings of the system, so nothing is left to purge; dpkg would say so.
  within dpkg --purge hang-up-first hang-up-first-pack > "$AT/purge.log" 2>&1 || stop "$(cat "$AT/purge.log")"
  list "$AT/after.list"
  diff "$AT/before.list" "$AT/after.list" > "$AT/left.diff" || stop "left behind or changed (- before, + after):" "$(cat "$AT/left.diff")"
  within find /home/lin -type f | LC_ALL=C sort | diff "$AT/own.list" - || stop "the user's data was touched"
  passed "removed and purged: $(wc -l < "$AT/before.list") files and folders are as before"
  passed "the user's own data is still there" "$(wc -l < "$AT/own.list") files"
}

screen() {
  Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp -ac > "$AT/screen" 2> "$AT/screen.log" &
  for _ in $(seq 50); do [ -s "$AT/screen" ] && break; sleep 0.1; done
  SCREEN=:$(cat "$AT/screen")
  [ "$SCREEN" != : ] || stop "Xvfb did not start: see $AT/screen.log"
  export DISPLAY=$SCREEN LC_ALL=C.UTF-8
}

# window: the one that has the program's title, once it is there. xdotool itself cannot look for a Chinese one.
window() {
  local found
  for _ in $(seq 60); do
    for found in $(xdotool search --onlyvisible --class hang-up-first 2>/dev/null); do
      [[ $(xwininfo -id "$found") != *"$TITLE"* ]] || { echo "$found"; return; }
    done
    sleep 0.5
  done
  return 1
}

# shown NAME: waits for the window, and until what it shows stays the same; keeps a picture.
shown() {
  local before="" now=none
  window > "$AT/window" || stop "no window appeared: see $AT/program.log"
  for _ in $(seq 40); do
    sleep 1
    before=$now
    import -window root "$AT/$1.png"
    now=$(identify -format '%k %#' "$AT/$1.png")
    # Before its page is there, the window is one flat colour of paper.
    [ "${now%% *}" -lt 100 ] || [ "$now" != "$before" ] || break
  done
  [ "${now%% *}" -ge 100 ] || stop "the window shows nothing: $AT/$1.png has ${now%% *} colours"
  passed "$1: $TITLE" "${now%% *} colours, target/package-test/$1.png"
}

# points NAME COLOUR: how many points of the picture have it.
points() { convert "$AT/$1.png" -fill black +opaque "$2" -fill white -opaque "$2" -format '%[fx:int(mean*w*h)]' info:; }

# Ends the program whose window is shown, as the end of a session would.
close() {
  kill "$(xdotool getwindowpid "$(cat "$AT/window")")"
  for _ in $(seq 50); do
    xdotool search --onlyvisible --class hang-up-first >/dev/null 2>&1 || return 0
    sleep 0.2
  done
  stop "the program did not end"
}

# home LANG NAME: starts as somebody would from the menu.
home() {
  somebody "$1" hang-up-first > "$AT/program.log" 2>&1 &
  shown "$2"
  # The three doors, each in its colour, stand on Home and nowhere else.
  local door
  for door in $DOORS; do
    [ "$(points "$2" "$door")" -gt 20000 ] || stop "there is no door of $door: target/package-test/$2.png is not Home"
  done
  passed "$2: it is Home" "three doors"
  close
  [ -s "$ROOT/home/lin/.local/share/org.hangupfirst.app/records.sqlite" ] || stop "the program kept no records"
  [ -z "$(find "$ROOT" -xdev -uid "$(within id -u lin)" -not -path "$ROOT/home/*" -not -path "$ROOT/proc/*" -not -path "$ROOT/tmp/*")" ] || stop "it wrote outside home"
}

described() {
  local share=$ROOT/usr/share page command
  desktop-file-validate "$share"/applications/hang-up-first*.desktop || stop "a desktop entry is not valid"
  appstreamcli validate --no-net "$share/metainfo/org.hangupfirst.app.metainfo.xml" > "$AT/appstream.log" || stop "$(cat "$AT/appstream.log")"
  passed "desktop entries and AppStream metadata are valid" "$(ls "$share"/applications/hang-up-first*.desktop | wc -l) entries"
  for page in $PROGRAMS; do
    man -M "$share/man" -w "$page" >/dev/null && man -M "$share/man/zh_CN" -w "$page" >/dev/null || stop "man does not find $page"
    [ -x "$ROOT/usr/bin/$page" ] || stop "$page is not there"
  done
  for command in $(somebody en hang-up-first-pack --help --lang en | sed -n '/^Commands/,/^Options/ s/^  \([a-z]*\) .*/\1/p'); do
    for page in "$share"/man/man1/hang-up-first-pack.1.gz "$share"/man/zh_CN/man1/hang-up-first-pack.1.gz; do
      zcat "$page" | grep "^\.B[IR]* *\"*$command[ \"]" >/dev/null || stop "$page does not tell of the command $command"
    done
  done
  passed "man finds both programs in both languages; each command is told of"
  ! grep -q HUF_DATA "$ROOT/usr/bin/hang-up-first" || stop "this is the test build: it honours HUF_DATA"
  zcat "$share/doc/hang-up-first/third-party-licences.txt.gz" | grep '^tauri ' >/dev/null || stop "the licences of others are missing"
}

tool() {
  local pack=/usr/lib/hang-up-first/packs/reported-cases
  somebody en_US.UTF-8 hang-up-first-pack check "$pack" > "$AT/check.log" || stop "$(cat "$AT/check.log")"
  somebody en_US.UTF-8 hang-up-first-pack build "$pack" --out /home/lin/x.hufpack > "$AT/build.log"
  passed "hang-up-first-pack check and build of the bundled pack" "$(stat -c %s "$ROOT/home/lin/x.hufpack") bytes"
}

# A double click on a file in a file browser is this.
opened() {
  [ "$(somebody en_US.UTF-8 xdg-mime query filetype /home/lin/x.hufpack)" = "$TYPE" ] || stop "x.hufpack is taken for something else"
  [ "$(somebody en_US.UTF-8 xdg-mime query default "$TYPE")" = hang-up-first-import.desktop ] || stop "nothing opens $TYPE"
  passed "xdg-mime knows x.hufpack and who opens it" "$TYPE"
  somebody zh_CN.UTF-8 xdg-open /home/lin/x.hufpack > "$AT/program.log" 2>&1
  shown import.zh
  local started
  started=$(tr '\0' ' ' < "/proc/$(xdotool getwindowpid "$(cat "$AT/window")")/cmdline")
  [ "$started" = "hang-up-first import /home/lin/x.hufpack " ] || stop "opening the file started: $started"
  passed "opening the file starts" "$started"
  close
}

printed() {
  somebody zh_CN.UTF-8 hang-up-first-pack print /usr/lib/hang-up-first/packs/reported-cases checklist --out /home/lin/checklist.pdf > "$AT/print.log" 2>&1 ||
    stop "$(cat "$AT/print.log")"
  passed "hang-up-first-pack print" "$(stat -c %s "$ROOT/home/lin/checklist.pdf") bytes"
}

inside() {
  mkdir -p /tmp/.X11-unix
  # Not the processes outside: whatever is started here is seen here.
  mount -t proc proc /proc
  sizes
  rpms
  clean_debian
  screen
  header "with what they depend on, and nothing else"
  install_both Depends
  described
  home en_US.UTF-8 home.en
  tool
  remove_both
  header "with what they recommend, on a desktop"
  install_both "Depends Recommends" "$DESKTOP"
  home zh_CN.UTF-8 home.zh
  tool
  printed
  opened
  remove_both
  rm -rf --one-file-system "$AT/archives/partial"
}

case "${1:-}" in
  --inside) inside ;;
  *) enter ;;
esac
