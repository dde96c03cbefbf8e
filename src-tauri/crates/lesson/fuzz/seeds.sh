#!/bin/bash
# Writes the seed corpus: every file of tests/packs, behind a line with its name.
set -euo pipefail
cd "$(dirname "$0")"
packs=../../../../tests/packs
mkdir -p corpus/check_pack
for pack in "$packs"/sound "$packs"/bad/*; do
  while IFS= read -r file; do
    name=${file#"$pack"/}
    [ "$name" = expect.toml ] && continue
    { echo "$name"; cat "$file"; } > "corpus/check_pack/$(basename "$pack")-${name//\//-}"
  done < <(find "$pack" -type f -name '*.toml')
done
