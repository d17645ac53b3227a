-- What waits to be told is little beside all that was; it is found without reading the rest.
CREATE INDEX "outbox_waiting" ON "outbox"("id") WHERE "processed_at" IS NULL;
DROP INDEX "outbox_district_id_processed_at_id_idx";
