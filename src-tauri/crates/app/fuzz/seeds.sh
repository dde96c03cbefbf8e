#!/bin/bash
# Writes the seed corpora: every command with an empty request, what pages ask one after another, and changes of a records file.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/requests corpus/records_file
grep -oE '^ +[a-z_]+: [a-z_]+\.[a-z_]+\(' ../../wire/src/command.rs | grep -oE '[a-z_]+:' | tr -d ':' | while IFS= read -r name; do
  echo "$name {}" > "corpus/requests/$name"
done
cat > corpus/requests/plays <<'ASKED'
run_start {"pack":"reported-cases","scenario":"mask-refund"}
run_look {"run":1}
run_choose {"run":1,"choice":"stay"}
run_judge {"run":1,"judgement":"scam","confidence":"sure"}
voice_speak {"run":1,"step":"call","lang":"en","speed":"normal"}
run_debrief {"run":1}
ASKED
cat > corpus/requests/visits <<'ASKED'
visit_begin {}
visit_open {"door":"round"}
visit_press {"place":2,"does":{"do":"next"}}
visit_press {"place":3,"does":{"do":"judge","judgement":"cannot-tell","confidence":null}}
visit_press {"place":4,"does":{"do":"choose","choice":"x"}}
visit_beat {"touched":true,"speaking":false}
visit_end {}
ASKED
cat > corpus/requests/staff <<'ASKED'
staff_found {"code":"284617"}
staff_enter {"code":"284617"}
staff_look {}
staff_set {"settings":{"idle_seconds":60,"first":"en","volume":0,"pack":null}}
staff_close {}
ASKED
cat > corpus/requests/quiz <<'ASKED'
quiz_start {"kind":"check-yourself"}
quiz_judge {"quiz":1,"item":"x","judgement":"genuine","confidence":"guess"}
quiz_next {"quiz":1}
quiz_result {"quiz":1}
ASKED
cat > corpus/requests/people <<'ASKED'
people_add {"emblem":{"animal":"magpie","colour":"jade"}}
people_switch {"person":2}
people_remove {"person":2}
help_keep {"own":{"region":"hk","emergency":"999"}}
notes_keep {"notes":{"payee":"","account":"","bank":"","time":"","amount":"1","contact":"","other":"x"}}
data_erase {"what":"everything"}
ASKED
printf 'P' > corpus/records_file/sound
printf 'P\x12\x00\x00\x00\xff' > corpus/records_file/header
printf 'P\x64\x10\x00\x00\x00\x65\x10\x00\x00\xff' > corpus/records_file/page
printf '' > corpus/records_file/empty
printf 'SQLite format 3\0' > corpus/records_file/cut
