#!/bin/bash
# Writes the seed corpus: whole files of packs, and the files of tests/packs behind their names.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/import_pack
cargo run --quiet --manifest-path ../Cargo.toml --example fuzz_seeds -- corpus/import_pack
packs=../../../../tests/packs
for pack in "$packs"/sound "$packs"/bad/*; do
  while IFS= read -r file; do
    name=${file#"$pack"/}
    [ "$name" = expect.toml ] && continue
    { echo "$name"; cat "$file"; } > "corpus/import_pack/$(basename "$pack")-${name//\//-}"
  done < <(find "$pack" -type f -name '*.toml')
done
number=0
while IFS= read -r name; do
  number=$((number + 1))
  printf '%s\nx' "$name" > "corpus/import_pack/name-$number"
done <<'NAMES'
../pack.toml
/etc/passwd
C:\Windows\x.toml
scenarios\x.toml
scenarios/nul.toml
Scenarios/lead.toml
scenarios/x.toml/y
.hidden.toml
pictures/订单.png
NAMES
