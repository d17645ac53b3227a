-- How long an issue stood at each stage stands in its own row: counted over all issues, it was read
-- from all their stretches, seven times as many rows.
ALTER TABLE "issue" ADD COLUMN "dwell" DOUBLE PRECISION[], ADD COLUMN "dwell_from" TIMESTAMPTZ(3);

WITH "stages" ("stage", "place") AS (VALUES ('submitted', 1), ('accepted', 2), ('dispatched', 3),
    ('rectifying', 4), ('pending_verification', 5), ('pending_closure', 6), ('suspended', 7)),
"stood" AS (
  SELECT "district_id", "id", "stage",
    sum(extract(epoch FROM "until_at" - "from_at") * 1000)::float8 AS "spent",
    max("from_at") FILTER (WHERE "until_at" IS NULL) AS "now_from"
  FROM "issue_span" GROUP BY 1, 2, 3),
"times" AS (
  SELECT s."district_id", s."id", s."place",
    CASE WHEN t."now_from" IS NULL THEN coalesce(t."spent", 0) ELSE 0 END AS "spent",
    t."now_from" - coalesce(t."spent", 0) * interval '1 millisecond' AS "from"
  FROM (SELECT i."district_id", i."id", n."stage", n."place" FROM "issue" i CROSS JOIN "stages" n) s
  LEFT JOIN "stood" t USING ("district_id", "id", "stage")),
"whole" AS (
  SELECT "district_id", "id", array_agg("spent" ORDER BY "place") AS "dwell", max("from") AS "from"
  FROM "times" GROUP BY 1, 2)
UPDATE "issue" i SET "dwell" = w."dwell", "dwell_from" = w."from"
FROM "whole" w WHERE i."district_id" = w."district_id" AND i."id" = w."id";

DROP INDEX "issue_span_dwell";

-- The stretches that touch the last days, what lasts and what ended then, with all that figures are
-- narrowed by: they are counted from the index alone.
CREATE INDEX "issue_span_until" ON "issue_span"("district_id", "until_at")
  INCLUDE ("from_at", "reported_at", "chamber_code", "category", "source")
  WHERE "stage" NOT IN ('closed', 'declined', 'terminated', 'archived');

-- Links that somebody worked on, by whom: nobody judges their own work.
CREATE INDEX "assignment_doers" ON "assignment" USING gin ("doer_ids") WHERE "doer_ids" <> '{}';
