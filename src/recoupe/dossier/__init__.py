"""One SQLite file a dossier: opening, writing, reading. Tables are described in `schema.sql`."""
