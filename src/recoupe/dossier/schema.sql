-- A dossier: one SQLite file that holds articles, what was read in them, and what people decided.
-- Offsets count Unicode code points in `articles.text`, start inclusive, end exclusive. Dates are ISO 8601.
-- A column `json` holds the whole record as `recoupe export` prints it; the columns beside it are for queries.
-- No table of the record carries a clock time: the same articles give the same rows.

-- Key and value: `stale` is 1 while articles wait to be resolved and reconciled (an interrupted build);
-- `decider` names the rules that made the record.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What the engine read in each article alone: the source of everything below, and what a newer engine re-does.
CREATE TABLE readings (
    article TEXT PRIMARY KEY,      -- articles.id
    engine  TEXT NOT NULL,         -- the engine that read it
    story   TEXT,                  -- the story that its record was last made in; NULL before
    waiting INTEGER NOT NULL,      -- 1 until the record of its story is made anew, 2 where it may have left it; below 0 while that is made
    ties    TEXT NOT NULL,         -- JSON: what ties it to other articles of its story, as in `ties`
    input   TEXT NOT NULL,         -- JSON: the metadata as the reader of the source found it
    clues   TEXT NOT NULL,         -- JSON: what its words tell of its own date, to date the articles together
    reading TEXT NOT NULL          -- JSON: zones, names and claims of this article alone
) WITHOUT ROWID;
CREATE INDEX readings_by_engine ON readings (engine);
CREATE INDEX readings_by_story ON readings (story);
CREATE INDEX readings_waiting ON readings (waiting) WHERE waiting;

-- Articles by tie: two with one in common tell one story, and are compared.
CREATE TABLE ties (
    tie     INTEGER NOT NULL,
    article TEXT NOT NULL,
    PRIMARY KEY (tie, article)
) WITHOUT ROWID;

CREATE TABLE articles (
    id                 TEXT PRIMARY KEY,
    file               TEXT NOT NULL,  -- base name of the file it came from, or its address
    title              TEXT,
    outlet             TEXT,
    byline             TEXT,
    url                TEXT,
    language           TEXT NOT NULL,
    published_earliest TEXT,
    published_latest   TEXT,
    published_basis    TEXT NOT NULL,  -- metadata, stated, inferred, unknown
    json               TEXT NOT NULL,
    text               TEXT NOT NULL   -- the raw text that every offset points into
);
CREATE INDEX articles_by_file ON articles (file, id);

-- Paragraphs of the raw text: title, body, byline, caption, credit, duplicate.
CREATE TABLE zones (
    article TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    role    TEXT NOT NULL,
    PRIMARY KEY (article, "start", "end")
) WITHOUT ROWID;

-- One thing that one article says. The export goes by file, then by place in the text (`claims_in_order`).
CREATE TABLE claims (
    id         TEXT PRIMARY KEY,
    article    TEXT NOT NULL REFERENCES articles (id),
    file       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    label      TEXT,                -- the kind's first field: measure, action, status, speaker, relation, type
    actor      TEXT,                -- who does or says it, where the kind has such a field
    value      NUMERIC,             -- the number as printed; low and high the interval that the words allow
    low        NUMERIC,
    high       NUMERIC,
    bound      TEXT,
    unit       TEXT,
    place      TEXT,
    lat        REAL,
    lon        REAL,
    earliest   TEXT,                -- when it holds
    latest     TEXT,
    source     TEXT,                -- nearest attributed source; the whole chain is in `attributions`
    factuality TEXT NOT NULL,
    origin     TEXT,
    rule       TEXT NOT NULL,
    confidence REAL NOT NULL,
    "start"    INTEGER NOT NULL,    -- the first evidence
    "end"      INTEGER NOT NULL,
    evidence   TEXT NOT NULL,
    json       TEXT NOT NULL
);
CREATE INDEX claims_in_order ON claims (file, article, "start", "end", kind, id);
CREATE INDEX claims_by_article ON claims (article);
CREATE INDEX claims_by_kind ON claims (kind, latest);

-- The chain of sources of a claim, from the nearest (position 0) outwards.
CREATE TABLE attributions (
    claim    TEXT NOT NULL REFERENCES claims (id),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    entity   TEXT,                  -- entities.id
    role     TEXT,
    cue      TEXT,                  -- the word that attributes: selon, a déclaré
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE entities (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,         -- person, organisation, armed_group, state, place, outlet
    name     TEXT NOT NULL,
    aliases  TEXT NOT NULL,         -- JSON list: every form seen
    json     TEXT NOT NULL
);

-- What each story knows of an entity: `entities` is made of these.
CREATE TABLE entity_parts (
    entity TEXT NOT NULL,
    story  TEXT NOT NULL,
    json   TEXT NOT NULL,
    PRIMARY KEY (entity, story)
) WITHOUT ROWID;
CREATE INDEX entity_parts_by_story ON entity_parts (story);

-- Entities whose parts changed since their row was made.
CREATE TABLE entities_waiting (entity TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE mentions (
    entity  TEXT NOT NULL REFERENCES entities (id),
    article TEXT NOT NULL REFERENCES articles (id),
    "start" INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    text    TEXT NOT NULL
);
CREATE INDEX mentions_by_entity ON mentions (entity);
CREATE INDEX mentions_by_article ON mentions (article, "start");

-- What a set of claims says about one thing.
CREATE TABLE findings (
    id       TEXT PRIMARY KEY,
    kind     TEXT NOT NULL,
    label    TEXT NOT NULL,
    status   TEXT NOT NULL,         -- single, corroborated, updated, contradicted
    origins  INTEGER NOT NULL,      -- independent origins
    "current" TEXT,                 -- claims.id to quote today
    low      NUMERIC,
    high     NUMERIC,
    because  TEXT NOT NULL,
    json     TEXT NOT NULL
);

-- The claims of a finding, oldest first.
CREATE TABLE finding_claims (
    finding  TEXT NOT NULL REFERENCES findings (id),
    position INTEGER NOT NULL,
    claim    TEXT NOT NULL REFERENCES claims (id),
    PRIMARY KEY (finding, position)
) WITHOUT ROWID;
CREATE INDEX finding_claims_by_claim ON finding_claims (claim);

-- What the record said before the last build, of the stories that it made anew: for each claim the status of its
-- finding and its current figure; and the articles of those stories.
CREATE TABLE earlier (
    claim  TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    value  NUMERIC
) WITHOUT ROWID;
CREATE TABLE lately (article TEXT PRIMARY KEY) WITHOUT ROWID;

-- What people decided: only ever added to. Subjects are ids made from content, so they outlive every rebuild.
CREATE TABLE reviews (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    decided_at TEXT NOT NULL,       -- UTC
    decided_by TEXT NOT NULL,
    verb       TEXT NOT NULL CHECK (verb IN ('accept', 'reject', 'edit', 'same', 'different', 'unsure', 'undo')),
    subject    TEXT NOT NULL,       -- a claim, entity or finding id; of an undo, the review's id
    other      TEXT,                -- the second claim or entity of same and different
    field      TEXT,                -- what an edit changes, and its new value as JSON
    value      TEXT,
    note       TEXT,
    articles   TEXT                 -- JSON: the articles that it is about, so that their stories are one
);
CREATE INDEX reviews_by_subject ON reviews (subject);
CREATE TRIGGER reviews_keep BEFORE UPDATE ON reviews
    BEGIN SELECT RAISE (ABORT, 'reviews are only ever added to; add an undo'); END;
CREATE TRIGGER reviews_stay BEFORE DELETE ON reviews
    BEGIN SELECT RAISE (ABORT, 'reviews are only ever added to; add an undo'); END;
