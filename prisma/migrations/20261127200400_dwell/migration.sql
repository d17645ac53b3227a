-- How long issues stood at each stage, and how many were open day by day, are counted over all stretches:
-- from an index alone, in the order they are counted in.
CREATE INDEX "issue_span_dwell" ON "issue_span"("district_id", "stage", "id") INCLUDE ("from_at", "until_at");
