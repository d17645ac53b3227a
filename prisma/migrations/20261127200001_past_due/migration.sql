-- The calendar of a past day looks for due dates.
CREATE INDEX "issue_span_district_id_due_on_idx" ON "issue_span"("district_id", "due_on");
