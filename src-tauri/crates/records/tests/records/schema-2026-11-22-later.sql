-- The file as the program wrote it late on 2026-11-22, before quizzes and boosters. Never edited: later programs must read it.
CREATE TABLE people (id INTEGER PRIMARY KEY, animal TEXT NOT NULL, colour TEXT NOT NULL) STRICT;
CREATE TABLE runs (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, pack TEXT NOT NULL,
    version TEXT NOT NULL, hash TEXT NOT NULL, scenario TEXT NOT NULL, seed INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'ended', 'given-up')), started_at INTEGER NOT NULL, touched_at INTEGER NOT NULL
) STRICT;
CREATE INDEX runs_by_person ON runs (person, state, touched_at);
CREATE TABLE settings (
    person INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE "run_events" (
    run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE, place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('chose', 'tapped', 'judged')), step TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (run, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE rescue_notes (
    person INTEGER PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE, payee TEXT NOT NULL, account TEXT NOT NULL, bank TEXT NOT NULL,
    time TEXT NOT NULL, amount TEXT NOT NULL, contact TEXT NOT NULL, other TEXT NOT NULL
) STRICT;
INSERT INTO people VALUES (1, 'magpie', 'jade');
INSERT INTO runs VALUES (5, 1, 'reported-cases', '1.0.0', 'abc', 'mask-refund', -3, 'open', 10, 11);
INSERT INTO run_events VALUES (5, 1, 'chose', 'ring', 'answer', 11);
INSERT INTO settings VALUES (1, 'lang', 'zh-Hans');
INSERT INTO rescue_notes VALUES (1, '', '', '某银行', '', '', '', '');
PRAGMA user_version = 6;
