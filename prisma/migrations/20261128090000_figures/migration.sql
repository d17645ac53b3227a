-- Since when an issue is as it is. Most have not changed since the day that is asked for, so the past is
-- read from the issues themselves and from the stretches that ended later.
ALTER TABLE "issue" ADD COLUMN "span_from" TIMESTAMPTZ(3);
UPDATE "issue" i SET "span_from" = s."from_at" FROM "issue_span" s
  WHERE s."district_id" = i."district_id" AND s."id" = i."id" AND s."until_at" IS NULL;
CREATE INDEX "issue_span_ended" ON "issue_span"("district_id", "until_at") WHERE "until_at" IS NOT NULL;
-- The few stretches in which an issue was called otherwise.
CREATE INDEX "issue_span_reworded" ON "issue_span"("district_id", "from_at")
  WHERE "title" IS NOT NULL OR "description" IS NOT NULL;

-- Everything figures are counted from, by chamber: a chamber's are read from one place instead of from
-- as many pages as it has issues, the district's from a third of the table.
CREATE INDEX "issue_figures" ON "issue"("district_id", "chamber_code")
  INCLUDE ("stage", "category", "source", "reported_at", "due_on", "original_due_on", "finished_on",
    "dispatches", "returns", "reworks", "reopen_count", "satisfaction", "reporter_unit_code",
    "reported_month", "ended_month", "days_open", "dwell", "dwell_from", "span_from");
DROP INDEX "issue_district_id_chamber_code_idx";

-- The first of each stage, for the board: of all by due date the ended ones come first.
CREATE INDEX "issue_district_id_stage_due_on_number_idx"
  ON "issue"("district_id", "stage", "due_on", "number");
DROP INDEX "issue_district_id_stage_due_on_idx";
