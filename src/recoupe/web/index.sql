-- What the web app looks things up by: narrow tables and full text, made from a dossier (attached as `d`) when the
-- app starts and whenever the record was made anew. It stands beside the dossier, which stays as it is.
CREATE TABLE articles (
    id TEXT PRIMARY KEY, title TEXT, opening TEXT, newsroom TEXT NOT NULL, named INTEGER NOT NULL, file TEXT NOT NULL,
    day TEXT, claims INTEGER NOT NULL
);
INSERT INTO articles
SELECT a.id,
       coalesce(a.title, (SELECT substr(a.text, z."start" + 1, z."end" - z."start") FROM d.zones z
                          WHERE z.article = a.id AND z.role = 'title' ORDER BY z."start" LIMIT 1)),
       (SELECT substr(a.text, z."start" + 1, min(z."end" - z."start", 90)) FROM d.zones z
        WHERE z.article = a.id AND z.role = 'body' ORDER BY z."start" LIMIT 1),
       newsroom(a.json, substr(a.text, 1, 200)), a.outlet IS NOT NULL OR a.json ->> '$.credits[0]' IS NOT NULL, a.file,
       coalesce(a.published_latest, a.published_earliest),
       (SELECT count(*) FROM d.claims c WHERE c.article = a.id)
FROM d.articles a;
CREATE INDEX articles_by_day ON articles (day, file);
CREATE INDEX articles_by_newsroom ON articles (newsroom, day);

-- What is needed of the claims, read once in the order of the file: each wide row is looked at a single time.
CREATE TEMP TABLE narrow (
    id TEXT PRIMARY KEY, article TEXT, kind TEXT, source TEXT, place TEXT, lat REAL, lon REAL, first TEXT, last TEXT,
    value NUMERIC, factuality TEXT, evidence TEXT, "start" INTEGER, said INTEGER, ended INTEGER, within TEXT, country TEXT
) WITHOUT ROWID;
INSERT INTO narrow
SELECT id, article, kind, coalesce(source, CASE kind WHEN 'statement' THEN actor END, ''), place, lat, lon,
       coalesce(earliest, latest), coalesce(latest, earliest), value, factuality, evidence, "start",
       json ->> '$.sentence.start', json ->> '$.sentence.end', json ->> '$.place.within', json ->> '$.place.country'
FROM d.claims;

CREATE TABLE findings (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, status TEXT NOT NULL, origins INTEGER NOT NULL,
    "current" TEXT, reports INTEGER NOT NULL, figure INTEGER NOT NULL, weight INTEGER NOT NULL,
    last TEXT, change TEXT, before NUMERIC
);
INSERT INTO findings
SELECT f.id, f.kind, f.label, f.status, f.origins, f."current", n.reports, c.value IS NOT NULL,
       f.origins * 2 + n.reports, coalesce(c.last, n.last), NULL, NULL
FROM d.findings f
JOIN (SELECT fc.finding, count(*) AS reports, max(o.last) AS last
      FROM d.finding_claims fc JOIN narrow o ON o.id = fc.claim GROUP BY fc.finding) n ON n.finding = f.id
LEFT JOIN narrow c ON c.id = f."current";
CREATE INDEX findings_by_kind ON findings (kind, weight DESC, label);
CREATE INDEX findings_by_status ON findings (status, weight DESC, label);
CREATE INDEX findings_by_day ON findings (last DESC, kind, id, "current") WHERE last IS NOT NULL;
CREATE INDEX findings_by_weight ON findings (weight DESC, label);
CREATE INDEX findings_by_figure ON findings (kind, weight DESC) WHERE figure;

CREATE INDEX findings_changed ON findings (weight DESC) WHERE change IS NOT NULL;

CREATE TABLE tallies AS
SELECT kind, status, reports > 1 AS several, count(*) AS n FROM findings GROUP BY 1, 2, 3;
CREATE TABLE days AS SELECT last, kind, count(*) AS n FROM findings WHERE last IS NOT NULL GROUP BY 1, 2;

CREATE TABLE claims (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
    newsroom TEXT NOT NULL, named INTEGER NOT NULL, place TEXT, lat REAL, lon REAL, first TEXT, last TEXT, factuality TEXT NOT NULL,
    finding TEXT, status TEXT, words TEXT NOT NULL
);
INSERT INTO claims
SELECT NULL, c.id, c.article, c.kind, c.source, a.newsroom, a.named, c.place, c.lat, c.lon, c.first, c.last, c.factuality,
       f.id, f.status, c.evidence
FROM narrow c
JOIN articles a ON a.id = c.article
LEFT JOIN findings f ON f.id = (SELECT finding FROM d.finding_claims WHERE claim = c.id LIMIT 1)
ORDER BY a.day DESC, a.file, c."start";
CREATE INDEX claims_by_article ON claims (article);
CREATE INDEX claims_by_kind ON claims (kind, last);
CREATE INDEX claims_by_source ON claims (source, kind);
CREATE INDEX claims_by_place ON claims (place, kind);
CREATE INDEX claims_by_newsroom ON claims (newsroom, kind);
CREATE INDEX claims_by_finding ON claims (finding);

-- Each link of a chain: who carries what whom says. The first link's carrier is the newsroom.
CREATE TABLE links (carrier TEXT NOT NULL, source TEXT NOT NULL, role TEXT, claim TEXT NOT NULL, step INTEGER NOT NULL);
INSERT INTO links
SELECT coalesce(before.name, c.newsroom), t.name, t.role, t.claim, t.position
FROM d.attributions t JOIN claims c ON c.id = t.claim
LEFT JOIN d.attributions before ON before.claim = t.claim AND before.position = t.position - 1;

-- The links counted, so that a source's page reads a few rows however often it is cited.
CREATE TABLE carried AS
SELECT carrier, source, count(DISTINCT claim) AS n FROM links WHERE source <> carrier GROUP BY carrier, source;
CREATE INDEX carried_by_source ON carried (source, n DESC, carrier);
CREATE INDEX carried_by_carrier ON carried (carrier, n DESC, source);
CREATE TABLE roles AS
SELECT source, role, count(*) AS n FROM links WHERE role IS NOT NULL GROUP BY source, role;
CREATE INDEX roles_by_source ON roles (source, n DESC, role);
DROP TABLE links;

CREATE TABLE sources AS
SELECT source AS name, count(*) AS claims, count(DISTINCT article) AS articles, count(DISTINCT newsroom) AS newsrooms
FROM claims WHERE source <> '' GROUP BY source;
CREATE INDEX sources_by_weight ON sources (newsrooms DESC, claims DESC, name);

CREATE TABLE places AS
SELECT place AS name, max(lat) AS lat, max(lon) AS lon, count(*) AS claims, count(DISTINCT article) AS articles,
       max(within) AS within, max(country) AS country
FROM narrow WHERE place IS NOT NULL GROUP BY place;

CREATE TABLE facets AS
SELECT 'kind' AS facet, kind AS value, count(*) AS n FROM claims GROUP BY kind
UNION ALL SELECT 'status', status, count(*) FROM claims WHERE status IS NOT NULL GROUP BY status
UNION ALL SELECT * FROM (SELECT 'source', source, count(*) FROM claims GROUP BY source ORDER BY 3 DESC LIMIT 200)
UNION ALL SELECT * FROM (SELECT 'place', place, count(*) FROM claims WHERE place IS NOT NULL GROUP BY place ORDER BY 3 DESC LIMIT 200)
UNION ALL SELECT * FROM (SELECT 'newsroom', newsroom, count(*) FROM claims WHERE named GROUP BY newsroom ORDER BY 3 DESC LIMIT 200);

CREATE VIRTUAL TABLE claim_words USING fts5 (words, names, content='', tokenize="unicode61 remove_diacritics 2");
INSERT INTO claim_words (rowid, words, names)
SELECT n.number, substr(a.text, c.said + 1, c.ended - c.said), coalesce(n.place, '') || ' ' || n.source || ' ' || n.newsroom
FROM claims n JOIN narrow c ON c.id = n.id JOIN d.articles a ON a.id = n.article;
DROP TABLE narrow;
CREATE VIRTUAL TABLE article_words USING fts5 (title, text, newsroom, content='', tokenize="unicode61 remove_diacritics 2");
INSERT INTO article_words (rowid, title, text, newsroom)
SELECT a.rowid, a.title, o.text, a.newsroom FROM articles a JOIN d.articles o ON o.id = a.id;
