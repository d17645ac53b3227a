-- A stage of a category by due date, and how many there are, from one index.
CREATE INDEX "issue_district_id_stage_category_due_on_number_idx"
  ON "issue"("district_id", "stage", "category", "due_on", "number");

-- Open issues by due date. Of all by due date the ended ones come first, and they are nearly all; the
-- condition is the one of the filters (lib/access/filter-sql.ts).
CREATE INDEX "issue_open_due" ON "issue"("district_id", "due_on", "number")
  INCLUDE ("stage", "category", "source", "chamber_code")
  WHERE "stage" NOT IN ('closed', 'declined', 'terminated', 'archived');
