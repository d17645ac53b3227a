-- A reopening is a resumption too: the clocks of an issue go on from it.
UPDATE "issue" SET "resumed_at" = last."at"
FROM (
  SELECT "district_id", "issue_id", max("at") AS "at" FROM "event"
  WHERE "type" = 'issue.reopened' GROUP BY "district_id", "issue_id"
) last
WHERE "issue"."district_id" = last."district_id" AND "issue"."id" = last."issue_id"
  AND ("issue"."resumed_at" IS NULL OR "issue"."resumed_at" < last."at");
