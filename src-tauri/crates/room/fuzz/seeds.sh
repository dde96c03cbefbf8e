#!/bin/bash
# Writes the seed corpus: each message once, and some that are nearly one.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/phone_says
number=0
while IFS= read -r message; do
  number=$((number + 1))
  printf '%s' "$message" > "corpus/phone_says/$number"
done <<'MESSAGES'
{"say":"join","key":"K7M2QP","token":null}
{"say":"join","key":"00112233445566778899aabbccddeeff","token":"ffeeddccbbaa99887766554433221100"}
{"token":"","key":"\u4e00\ud83d\ude00","say":"join"}
{"say":"vote","question":1,"letter":"a"}
{"say":"vote","question":4294967295,"letter":"c"}
{"say":"vote","question":-1.5e300,"letter":"d"}
{"say":"ping"}
{"say":"ping","say":"vote"}
[{"say":[{"say":{}}]}]
MESSAGES
