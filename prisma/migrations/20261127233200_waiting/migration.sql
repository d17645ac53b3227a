-- What waits to be told is little beside all that was; it is found without reading the rest.
CREATE INDEX "outbox_waiting" ON "outbox"("id") WHERE "processed_at" IS NULL;
DROP INDEX "outbox_district_id_processed_at_id_idx";

-- Issues drawn for a look-back that nobody has recorded yet, from the index alone.
DROP INDEX "issue_drawn";
CREATE INDEX "issue_drawn" ON "issue"("district_id", "id") INCLUDE ("look_back_drawn_at")
  WHERE "stage" = 'closed' AND "look_back_drawn_at" IS NOT NULL AND "look_back_outcome" IS NULL;
