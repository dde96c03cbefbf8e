# Everything a newcomer needs: `make run` and `make test`. Each target installs what is missing first.
.DEFAULT_GOAL := run
.PHONY: run test test-long test-results test-fuzz test-deny bench bench-room bench-kiosk types papers licences package test-package pictures gallery kit

SHELL := /bin/bash
# A screen without a monitor, and a message bus, so that sessions do not stall.
SCREEN := xvfb-run --auto-servernum --server-args="-screen 0 1920x1080x24" dbus-run-session --
# Each by itself, so that neither is built anew for what the other one needs of a library.
JOURNEY := cargo build --quiet -p hang-up-first --features journey && cargo build --quiet -p editor

# Prints a header, runs the stage and says how long it took.
define stage
	@echo "== $(1)"; start=$$SECONDS; $(2) && echo "   $$((SECONDS - start)) s"
endef

run:
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  echo "There is no screen here, so no window can open. On a machine without one this works:"; \
	  echo "    sudo apt-get install xvfb && xvfb-run make run"; exit 1; fi
	@./setup.sh run
	@npm run --silent --prefix ui build
	cargo run --quiet -p hang-up-first

# Quick failures first; the real window last, one window at a time: two on one screen take the keyboard from each other.
test:
	@./setup.sh test
	$(call stage,format,cargo fmt --all --check)
	$(call stage,generated TypeScript and interface,npm run --silent --prefix ui check && npm run --silent --prefix ui test)
	$(call stage,interface build,npm run --silent --prefix ui build)
	$(call stage,clippy,cargo clippy --quiet --workspace --all-targets --features hang-up-first/journey -- -D warnings)
	$(call stage,program for the journeys,$(JOURNEY))
	$(call stage,Rust tests and pack check,cargo test --quiet --workspace --exclude journeys --features hang-up-first/journey)
	$(call stage,journeys in the real window,$(SCREEN) cargo test --quiet -p journeys --tests -- --test-threads=1)

# The same, and then what takes longer: the property tests of engine, reader and checker with many more cases, in release; ten minutes of a
# monkey at the kiosk; what Lighthouse says of the page of phones; and every screen in every language, look and size (`make gallery`).
test-long: test
	@./setup.sh test-long
	$(call stage,property tests at length,PROPTEST_CASES=5000 cargo test --quiet --release -p lesson)
	$(call stage,a monkey and fifty falls at the kiosk,$(SCREEN) cargo test --quiet -p journeys --test kiosk_out -- --test-threads=1 --ignored)
	$(call stage,Lighthouse,$(SCREEN) cargo test --quiet -p journeys --test journeys -- --test-threads=1 --ignored lighthouse)
	$(call stage,printing,cargo test --quiet --profile papers -p editor --features pdf print)
	$(call stage,every screen,$(MAKE) --no-print-directory gallery)

# Twenty seconds (or FUZZ_SECONDS) each of mutated packs, messages from phones, files to import, requests of a page and records files; the
# first time it builds cargo-fuzz and the targets, which takes some minutes. The seeds are the files of tests/packs, one of each message,
# whole files of packs, each command, and changes of a sound records file. On the stable toolchain it works only without a sanitizer.
FUZZ = cd src-tauri/crates/$(1) && cargo fuzz run -s none $(2) -- -max_total_time=$${FUZZ_SECONDS:-20} -max_len=$(3) -rss_limit_mb=1500 -timeout=10
test-fuzz:
	@./setup.sh test-fuzz
	@for crate in lesson room shelf app; do src-tauri/crates/$$crate/fuzz/seeds.sh || exit 1; done
	$(call stage,packs,$(call FUZZ,lesson,check_pack,20000))
	$(call stage,messages of phones,$(call FUZZ,room,phone_says,512))
	$(call stage,files to import,$(call FUZZ,shelf,import_pack,40000))
	$(call stage,requests of a page,$(call FUZZ,app,requests,4000))
	$(call stage,records files,TMPDIR=/dev/shm $(call FUZZ,app,records_file,4000))

# The results of 200 machines over 300 days, made by the program's own writer, asked by every ready-made query in DuckDB and in Apache Spark:
# both must tell the same numbers, and those that were made. The first time both engines are installed, some 500 MB.
test-results:
	@./setup.sh test-results
	@cargo build --quiet --release -p test-results
	@mkdir -p target/results
	@target/release/test-results target/results
	@target/results/python/bin/python tests/results/compare.py target/results docs/results/queries


# Which licences, sources and doubled versions there are: each exception has its reason in deny.toml. Known weaknesses of libraries are kept
# in a repository that is no package registry, so whoever has the internet adds `advisories`.
test-deny:
	@./setup.sh test-deny
	cargo deny --offline --all-features check licenses sources bans

# Measured on the test build in release: the one that ships clears the variables by which a driver sees into the window.
# `make bench PART=start` (or now, choices, records, stories, motion, import, packs, preview) measures that alone.
bench:
	@./setup.sh test
	@npm run --silent --prefix ui build
	@cargo build --quiet --release -p hang-up-first -p floor -p bench --features hang-up-first/journey
	@cargo build --quiet --release -p records --example fill
	@$(SCREEN) target/release/bench $(PART)

# An audience of 500 phones over real sockets, and of 2,000: the program on one core, the phones on another. Takes four minutes.
# `make bench-room SOAK=30` is one audience for 30 minutes instead, whose connections are cut while it votes.
bench-room:
	@./setup.sh test
	@npm run --silent --prefix ui build
	@cargo build --quiet --release -p hang-up-first -p load --features hang-up-first/journey
	@target/release/load $(if $(SOAK),--soak $(SOAK))

# A robot plays 400 visitors at the kiosk, and its page is killed 50 times; then their traces are looked for in every file. Takes about 20
# minutes. `make bench-kiosk PART=crowd` (or kills, window) measures that alone; `VISITORS=2000` is the whole crowd, in about half an hour, and
# `KILLS=10` is less. After 200 windows the kiosk ends to be started anew, which the robot does. `WINDOWS=300` is more in the true window.
bench-kiosk: export PART := $(PART)
bench-kiosk: export VISITORS := $(VISITORS)
bench-kiosk: export KILLS := $(KILLS)
bench-kiosk: export WINDOWS := $(WINDOWS)
bench-kiosk: export SEED := $(SEED)
bench-kiosk:
	@./setup.sh test
	@npm run --silent --prefix ui build
	@cargo build --quiet --release -p hang-up-first -p robot --features hang-up-first/journey
	@$(SCREEN) target/release/robot

# The TypeScript written from the list of commands, and the pages that explain the findings; committed, and tested to be fresh.
types:
	cargo run --quiet -p wire --example export_types
	cargo run --quiet -p lesson --example findings_pages

# The papers to take along, made from the bundled pack: PDFs and long pictures, committed, and tested to be fresh. The first time it builds
# typesetting, which takes some minutes. The same inputs make the same bytes.
PAPERS := src-tauri/resources/papers
PAPER_PACK := src-tauri/resources/packs/reported-cases
PAPER_INPUTS := $(addprefix $(PAPER_PACK)/,pack.toml requests.toml disclosures.toml tactics.toml help-lines.toml) \
  $(sort $(wildcard src-tauri/crates/editor/sheets/* src-tauri/crates/editor/src/print/*.rs))
papers:
	@./setup.sh papers
	@cargo build --quiet --profile papers -p editor --features pdf
	@mkdir -p $(PAPERS) && rm -f $(PAPERS)/*
	@for sheet in checklist rescue-card family hand-out; do for lang in zh-Hans en; do for ending in pdf png; do \
	  target/papers/hang-up-first-pack print $(PAPER_PACK) $$sheet --lang $$lang --out $(PAPERS)/$$sheet.$$lang.$$ending || exit 1; \
	done; done; done
	@sha256sum $(PAPER_INPUTS) $(PAPERS)/*.pdf $(PAPERS)/*.png > $(PAPERS)/made-from.sha256

# Whose work is in the program, as it says itself; committed, and tested to be fresh.
licences:
	@./setup.sh licences
	@cargo run --quiet -p licences -- write

# The program and the editor's tool, each as .deb and .rpm: target/packages. The first time it builds typesetting too, which takes a quarter of an
# hour. Help lines that were checked long ago are told, as of today.
package:
	@./setup.sh package
	$(call stage,interface build,npm run --silent --prefix ui build)
	$(call stage,the tool,cargo build --quiet --release -p editor --features pdf)
	$(call stage,the program,cargo build --quiet --release -p hang-up-first)
	$(call stage,check of the pack,target/release/hang-up-first-pack check $(PAPER_PACK) --day $$(date +%F))
	$(call stage,packages,packaging/build.sh)

# Installs what `make package` has made in a clean Debian 12, starts it there, and takes it away again. As root: it lives in a root of its own.
test-package:
	@./setup.sh test-package
	@packaging/test.sh

# Pictures of every screen in both languages, at three sizes, standard and largest text, light and dark: target/pictures.
pictures:
	@./setup.sh test
	@npm run --silent --prefix ui build
	@$(JOURNEY)
	@$(SCREEN) cargo test --quiet -p journeys --tests -- --test-threads=1 --ignored pictures

# The same pictures, each looked through by axe-core and for what hangs over; then compared with those that were kept, and all of them on one
# page. What has changed and is meant is kept by `make gallery KEEP=1`; `PICTURES="zh dark"` is a part. Whole, it takes hours.
GALLERY := target/pictures tests/gallery/kept.tsv target/pictures-last target/gallery/index.html
gallery:
	@./setup.sh test
	@if [ -d target/pictures ]; then rm -rf target/pictures-last && mv target/pictures target/pictures-last; fi
	@$(MAKE) --no-print-directory pictures
	@cargo run --quiet --release -p gallery -- $(GALLERY) $(if $(PICTURES),--part) $(if $(KEEP),--keep)

# The design system on one page, for those who make the screens: colours with their contrast, sizes, signs, and every component in its states.
kit:
	@./setup.sh kit
	@npm run --silent --prefix ui kit
	@echo "target/kit/index.html: open it in any browser of today"
