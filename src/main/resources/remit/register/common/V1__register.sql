-- The register of cases. Text columns named at, arrived, ended and so on hold instants in UTC to
-- the millisecond, whose order as text is their order in time.

-- What came in, one row for each case.
CREATE TABLE arrivals (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  arrived     TEXT NOT NULL,
  door        TEXT NOT NULL,
  identity    TEXT NOT NULL,            -- SHA-256: a file's name may name a patient
  file_name   TEXT,                     -- null once erased
  message_id  TEXT,
  sha256      TEXT NOT NULL,
  size        BIGINT NOT NULL,
  PRIMARY KEY (practice, number)
);
CREATE UNIQUE INDEX arrivals_identity ON arrivals (practice, identity, sha256);
CREATE INDEX arrivals_sha256 ON arrivals (practice, sha256);
CREATE INDEX arrivals_message_id ON arrivals (practice, message_id);

-- Its bytes, apart from what is counted and listed. The row goes when they are erased.
CREATE TABLE contents (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  bytes       ${bytes} NOT NULL,
  PRIMARY KEY (practice, number),
  FOREIGN KEY (practice, number) REFERENCES arrivals (practice, number)
);

CREATE TABLE cases (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  state       TEXT NOT NULL CHECK (state IN ('open', 'ended')),
  round       INTEGER NOT NULL,         -- grows by one each time it is reopened
  erased      TEXT,                     -- when its content was erased
  PRIMARY KEY (practice, number),
  FOREIGN KEY (practice, number) REFERENCES arrivals (practice, number)
);
CREATE INDEX cases_open ON cases (practice, number) WHERE state = 'open';

CREATE TABLE links (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  other       BIGINT NOT NULL,
  kind        TEXT NOT NULL,
  PRIMARY KEY (practice, number, other, kind),
  FOREIGN KEY (practice, number) REFERENCES cases (practice, number),
  FOREIGN KEY (practice, other) REFERENCES cases (practice, number)
);

-- How a case ended; one that was reopened has a row for each round.
CREATE TABLE endings (
  practice         TEXT NOT NULL,
  number           BIGINT NOT NULL,
  round            INTEGER NOT NULL,
  ending           TEXT NOT NULL,
  ended            TEXT NOT NULL,
  why              TEXT,                -- sentences, one a line; null once erased
  decision         TEXT,                -- JSON; null if there is none or it was erased
  guidance_version TEXT,
  guidance_hash    TEXT,
  reopened         TEXT,                -- when the case was reopened; null if this ending stands
  reopened_why     TEXT,                -- null once erased
  PRIMARY KEY (practice, number, round),
  FOREIGN KEY (practice, number) REFERENCES cases (practice, number)
);
CREATE UNIQUE INDEX endings_standing ON endings (practice, number) WHERE reopened IS NULL;
CREATE INDEX endings_by_kind ON endings (practice, ending, number) WHERE reopened IS NULL;

-- What was asked and answered, for figures: nothing here is about a patient.
CREATE TABLE asks (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  round       INTEGER NOT NULL,
  place       INTEGER NOT NULL,
  month       TEXT NOT NULL,            -- of the arrival, as 2026-11
  provider    TEXT NOT NULL,
  category    TEXT NOT NULL,
  outcome     TEXT NOT NULL,
  reasons     TEXT NOT NULL,            -- ids, in order, parted by blanks
  PRIMARY KEY (practice, number, round, place),
  FOREIGN KEY (practice, number, round) REFERENCES endings (practice, number, round)
);

CREATE TABLE drafts (
  practice         TEXT NOT NULL,
  number           BIGINT NOT NULL,
  guidance_version TEXT NOT NULL,
  kind             TEXT NOT NULL,
  message_id       TEXT NOT NULL,
  content          ${bytes},            -- null once erased
  state            TEXT NOT NULL CHECK (state IN ('planned', 'written')),
  planned          TEXT NOT NULL,
  written          TEXT,
  lies             TEXT,                -- the folder or mailbox in which it lies
  PRIMARY KEY (practice, number, guidance_version, kind),
  FOREIGN KEY (practice, number) REFERENCES cases (practice, number)
);
CREATE UNIQUE INDEX drafts_message_id ON drafts (practice, message_id);
CREATE INDEX drafts_planned ON drafts (practice, number) WHERE state = 'planned';

-- Who did what when. Each record holds the hash of the one before.
CREATE TABLE audit (
  practice    TEXT NOT NULL,
  number      BIGINT NOT NULL,
  at          TEXT NOT NULL,
  who         TEXT NOT NULL,
  act         TEXT NOT NULL,
  case_number BIGINT,
  detail      TEXT NOT NULL,
  content     TEXT,                     -- SHA-256 of what was taken, decided or drafted
  previous    TEXT NOT NULL,
  hash        TEXT NOT NULL,
  PRIMARY KEY (practice, number)
);
CREATE INDEX audit_case ON audit (practice, case_number);

-- The work queue, in the columns that db-scheduler knows. The practice is part of task_instance.
CREATE TABLE scheduled_tasks (
  task_name            VARCHAR(100) NOT NULL,
  task_instance        VARCHAR(200) NOT NULL,
  task_data            ${bytes},
  execution_time       ${instant} NOT NULL,
  picked               BOOLEAN NOT NULL,
  picked_by            VARCHAR(100),
  last_success         ${instant},
  last_failure         ${instant},
  consecutive_failures INTEGER,
  last_heartbeat       ${instant},
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
