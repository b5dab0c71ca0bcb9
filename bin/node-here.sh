# Sourced by the commands beside it: goes to the project's folder, installs what is missing, and puts Node 26 on the path.
cd "$(dirname "$0")/.." || exit 1

say() { printf '%s\n' "$*"; }

need() {
  command -v "$1" >/dev/null 2>&1 && return 0
  say "Kept needs $1. Please install $2 and try again." >&2
  exit 1
}

# Installs the packages when the lock changed since the last time, or they are missing.
install_packages() {
  stamp=node_modules/.kept-installed
  if [ -f "$stamp" ] && cmp -s package-lock.json "$stamp"; then return 0; fi
  need node "Node.js 20 or newer"
  need npm "npm"
  say "Installing packages."
  npm ci --no-audit --no-fund --loglevel=error >node_modules.log 2>&1 || {
    tail -n 20 node_modules.log >&2
    say "The packages could not be installed; the lines above say why. Without a network, install once with one." >&2
    exit 1
  }
  rm -f node_modules.log
  cp package-lock.json "$stamp"
}

# Node 26 comes with the packages; the machine's own serves when it is as new.
choose_node() {
  PATH="$PWD/node_modules/.bin:$PATH"
  export PATH
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  if [ "$major" -ge 26 ] 2>/dev/null; then return 0; fi
  say "Kept runs on Node 26, which is not there for this machine. Please install it and try again." >&2
  exit 1
}

# Builds the browser parts when their sources changed since the last build.
build_web() {
  stamp=web/dist/.kept-built
  now=$(find web ui domain -name node_modules -prune -o -path web/dist -prune -o -type f \( -name '*.ts' -o -name '*.tsx' -o -name '*.css' -o -name '*.html' -o -name '*.svg' -o -name '*.json' \) -print0 | LC_ALL=C sort -z | xargs -0 cat package-lock.json | cksum)
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$now" ]; then return 0; fi
  say "Building the browser parts."
  vite build web --logLevel warn || exit 1
  printf '%s\n' "$now" >"$stamp"
}

install_packages
choose_node
