#!/usr/bin/env bash
# Installs what a target of the Makefile needs, and is quick when nothing is missing: setup.sh TARGET, of those at the end
set -euo pipefail
cd "$(dirname "$0")"

RUST=1.95
NODE=20.19
DRIVER=2.1.0
FUZZER=0.13.2
DENIER=0.20.2
LIGHTHOUSE=12
RUN_PACKAGES="build-essential file libwebkit2gtk-4.1-dev librsvg2-dev libxdo-dev fonts-noto-cjk libspeechd-dev libclang-dev
  speech-dispatcher espeak-ng speech-dispatcher-espeak-ng gstreamer1.0-plugins-base gstreamer1.0-plugins-good"
# Chromium is the phones of an audience; zbar reads the code on the projector as they do.
TEST_PACKAGES="webkit2gtk-driver xvfb xauth xdotool wmctrl openbox dbus-x11 chromium chromium-driver zbar-tools"
# The papers are set in this font: another one would make other papers.
PAPER_PACKAGES="build-essential fonts-noto-cjk"
# Spark runs on Java; both engines are packages of Python, in an environment of their own.
RESULTS_PACKAGES="default-jre-headless python3-venv"
# dpkg-dev names the libraries that a program needs; rpm makes packages for Fedora and openSUSE.
PACKAGE_PACKAGES="dpkg-dev rpm"
# The clean system, the screen it draws on, and those who check what is installed in it from outside.
TEST_PACKAGE_PACKAGES="debootstrap rpm xvfb xdotool x11-utils imagemagick desktop-file-utils appstream man-db"
TEST_COMMANDS="WebKitWebDriver Xvfb xvfb-run xdotool wmctrl openbox chromedriver zbarimg"

stop() { printf '%s\n' "$@" >&2; exit 1; }

# at_least HAVE WANT: version order, so that 20.9 is less than 20.19.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

tools() {
  command -v cargo >/dev/null || stop "Rust is missing. Install Rust $RUST or newer (https://rustup.rs), then run this again."
  local rust node
  rust=$(rustc --version | cut -d ' ' -f 2)
  at_least "$rust" "$RUST" || stop "Rust $rust is too old. Install $RUST or newer (rustup update), then run this again."
  command -v node >/dev/null || stop "Node.js is missing. Install Node.js $NODE or newer with npm, then run this again."
  node=$(node --version | tr -d v)
  at_least "$node" "$NODE" || stop "Node.js $node is too old. Install $NODE or newer, then run this again."
}

missing_packages() {
  local package
  for package in $1; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$package"
  done
}

# other_system COMMANDS: no apt-get, so nothing is installed; says what is missing and how to get it.
other_system() {
  local missing="" tool
  pkg-config --exists webkit2gtk-4.1 2>/dev/null || missing="WebKitGTK 4.1 for development (pkg-config name webkit2gtk-4.1) "
  pkg-config --exists speech-dispatcher 2>/dev/null || missing+="speech-dispatcher for development (pkg-config name speech-dispatcher) and libclang "
  for tool in $1; do
    command -v "$tool" >/dev/null || missing+="$tool "
  done
  [ -z "$missing" ] || stop "There is no apt-get here, so nothing is installed by itself. Missing: $missing" \
    "https://tauri.app/start/prerequisites lists the packages of your system. A Chinese font such as Noto Sans CJK is needed too," \
    "and for spoken lines and sounds speech-dispatcher with espeak-ng, and the base and good plug-ins of GStreamer."
}

# packages PACKAGES COMMANDS: the Debian packages, or where there is no apt-get the commands that they bring.
packages() {
  if ! command -v apt-get >/dev/null; then
    other_system "$2"
    return
  fi
  local missing root=""
  missing=$(missing_packages "$1")
  [ -z "$missing" ] && return
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop "Missing packages: $missing" "Ask an administrator to run: apt-get install $missing"
    root=sudo
  fi
  echo "Installing: $missing"
  $root apt-get update -qq
  $root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# The stamp tells which lock file the folder was installed from.
node_modules() {
  local stamp=ui/node_modules/.installed-from
  cmp -s ui/package-lock.json "$stamp" && return
  echo "Installing the packages of ui/"
  npm ci --prefix ui --no-audit --no-fund --loglevel=error
  cp ui/package-lock.json "$stamp"
}

debian_only() {
  command -v apt-get >/dev/null || stop "Packages are made on Debian or Ubuntu, whose tools name the libraries they depend on. There is no apt-get here."
}

# cargo_tool NAME VERSION: built from its source, which takes some minutes the first time.
cargo_tool() {
  # Not through `grep -q`: it hangs up at the first match, and with pipefail a cargo still writing would count as "not there".
  [[ $(cargo install --list) == *"$1 v$2:"* ]] && return
  echo "Installing $1 $2"
  cargo install "$1" --version "$2" --locked --quiet
}

# engines: DuckDB and Spark in target/results/python. The stamp tells which list they were installed from.
engines() {
  local home=target/results/python list=tests/results/requirements.txt
  cmp -s "$list" "$home/.installed-from" && return
  echo "Installing DuckDB and Spark (some 500 MB)"
  python3 -m venv "$home"
  "$home/bin/pip" install --quiet --disable-pip-version-check --requirement "$list"
  cp "$list" "$home/.installed-from"
}

# lighthouse: in target/lighthouse, from the registry of npm.
lighthouse() {
  local home=target/lighthouse
  [ -x "$home/node_modules/.bin/lighthouse" ] && return
  echo "Installing Lighthouse"
  mkdir -p "$home"
  echo '{ "private": true }' >"$home/package.json"
  npm install --prefix "$home" --no-audit --no-fund --loglevel=error "lighthouse@$LIGHTHOUSE"
}

tools
case "${1:-run}" in
  run) packages "$RUN_PACKAGES" "" ;;
  # One after the other, not joined by `&&`: there `set -e` sleeps, and a failed installation would pass for success.
  test) packages "$RUN_PACKAGES $TEST_PACKAGES" "$TEST_COMMANDS"; cargo_tool tauri-driver "$DRIVER" ;;
  test-long) lighthouse; exit ;;
  # Whose work is in the pages is asked of their packages.
  licences) ;;
  # Nothing but the interface is built.
  kit) ;;
  papers) packages "$PAPER_PACKAGES" "" ;;
  package) debian_only; packages "$RUN_PACKAGES $PACKAGE_PACKAGES" "" ;;
  # Nothing of the interface is needed by any of these.
  test-package) debian_only; packages "$TEST_PACKAGE_PACKAGES" ""; exit ;;
  test-fuzz) packages "$RUN_PACKAGES" ""; cargo_tool cargo-fuzz "$FUZZER"; exit ;;
  test-deny) cargo_tool cargo-deny "$DENIER"; exit ;;
  test-results)
    { command -v java && python3 -c "import venv, ensurepip"; } >/dev/null 2>&1 || packages "$RESULTS_PACKAGES" "java"
    engines
    exit ;;
  *) stop "usage: setup.sh run | test | test-long | kit | licences | papers | package | test-package | test-fuzz | test-deny | test-results" ;;
esac
node_modules
