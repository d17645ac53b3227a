-- AlterTable
ALTER TABLE "issue" ADD COLUMN     "dispatches" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reworks" INTEGER NOT NULL DEFAULT 0;

-- What the links and requests already there add up to.
UPDATE "issue" i SET
  "dispatches" = a."dispatches", "reworks" = a."reworks"
FROM (
  SELECT "district_id", "issue_id", count(*) AS "dispatches", sum("reworks") AS "reworks"
  FROM "assignment" GROUP BY 1, 2
) a
WHERE a."district_id" = i."district_id" AND a."issue_id" = i."id";

UPDATE "issue" i SET "returns" = r."returns"
FROM (
  SELECT "district_id", "issue_id", count(*) AS "returns"
  FROM "request" WHERE "kind" = 'return' AND "status" = 'approved' GROUP BY 1, 2
) r
WHERE r."district_id" = i."district_id" AND r."issue_id" = i."id";

-- AlterTable
ALTER TABLE "issue_span" ADD COLUMN     "dispatches" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "returns" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "reworks" INTEGER NOT NULL DEFAULT 0;

-- Stretches made before know none of them; they are made again from the events.
DELETE FROM "issue_span";
INSERT INTO "unspanned_issue" ("district_id", "issue_id") SELECT "district_id", "id" FROM "issue"
ON CONFLICT DO NOTHING;
