-- Everything figures are counted from, by chamber: a chamber's are read from one place instead of from
-- as many pages as it has issues, the district's from a third of the table.
CREATE INDEX "issue_figures" ON "issue"("district_id", "chamber_code")
  INCLUDE ("stage", "category", "source", "reported_at", "due_on", "original_due_on", "finished_on",
    "dispatches", "returns", "reworks", "reopen_count", "satisfaction", "reporter_unit_code",
    "reported_month", "ended_month", "days_open", "dwell", "dwell_from");
DROP INDEX "issue_district_id_chamber_code_idx";
