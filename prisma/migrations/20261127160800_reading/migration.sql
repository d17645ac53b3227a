-- The orders of the ledger, each with the number that decides ties.
DROP INDEX "issue_district_id_reported_at_idx";
DROP INDEX "issue_district_id_due_on_idx";
CREATE INDEX "issue_district_id_reported_at_number_idx" ON "issue"("district_id", "reported_at", "number");
CREATE INDEX "issue_district_id_due_on_number_idx" ON "issue"("district_id", "due_on", "number");
CREATE INDEX "issue_latest_due" ON "issue"("district_id", "due_on" DESC NULLS LAST, "number" DESC) INCLUDE ("stage");

-- Who reported sees it; the federation, which reports most, sees everything without asking here.
CREATE INDEX "issue_district_id_reporter_id_idx" ON "issue"("district_id", "reporter_id");
CREATE INDEX "issue_district_id_reporter_unit_code_idx" ON "issue"("district_id", "reporter_unit_code");

-- What waits for somebody is a small part of everything that ever was.
CREATE INDEX "issue_under_review" ON "issue"("district_id") WHERE jsonb_typeof("review") = 'object';
CREATE INDEX "issue_drawn" ON "issue"("district_id")
  WHERE "look_back_drawn_at" IS NOT NULL AND "look_back_outcome" IS NULL;
DROP INDEX "supervision_district_id_to_code_replied_at_idx";

-- A link is outside when its taker is neither the chamber nor above it: only then does it show the issue
-- to somebody who does not see it by its chamber.
ALTER TABLE "assignment" ADD COLUMN "outside" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION assignment_is_outside(district text, issue_key uuid, taker text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT NOT starts_with(c.path, t.path)
  FROM issue i
  JOIN unit c ON c.district_id = i.district_id AND c.code = i.chamber_code
  JOIN unit t ON t.district_id = i.district_id AND t.code = taker
  WHERE i.district_id = district AND i.id = issue_key
$$;

CREATE FUNCTION place_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.outside := coalesce(assignment_is_outside(NEW.district_id, NEW.issue_id, NEW.to_code), true);
  RETURN NEW;
END $$;
CREATE TRIGGER assignment_given BEFORE INSERT ON assignment
  FOR EACH ROW EXECUTE FUNCTION place_assignment();
CREATE TRIGGER assignment_taken_over BEFORE UPDATE OF to_code ON assignment
  FOR EACH ROW WHEN (OLD.to_code <> NEW.to_code) EXECUTE FUNCTION place_assignment();

-- A unit that moves in the tree takes its chambers along.
CREATE FUNCTION place_assignments_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE assignment a SET outside = coalesce(assignment_is_outside(a.district_id, a.issue_id, a.to_code), true)
  WHERE a.district_id = NEW.district_id AND (a.to_code = NEW.code OR a.issue_id IN (
    SELECT i.id FROM issue i WHERE i.district_id = NEW.district_id AND i.chamber_code = NEW.code));
  RETURN NULL;
END $$;
CREATE TRIGGER unit_moved AFTER UPDATE OF path ON unit
  FOR EACH ROW WHEN (OLD.path <> NEW.path) EXECUTE FUNCTION place_assignments_again();

UPDATE assignment a SET outside = coalesce(assignment_is_outside(a.district_id, a.issue_id, a.to_code), true);
CREATE INDEX "assignment_outside" ON "assignment"("district_id", "to_code") WHERE "outside";

-- A supervision lapses with the end of its issue: nobody answers it any more.
ALTER TABLE "supervision" ADD COLUMN "lapsed" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION place_supervision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.lapsed := EXISTS (SELECT 1 FROM issue i WHERE i.district_id = NEW.district_id
    AND i.id = NEW.issue_id AND i.ended_at IS NOT NULL);
  RETURN NEW;
END $$;
CREATE TRIGGER supervision_issued BEFORE INSERT ON supervision
  FOR EACH ROW EXECUTE FUNCTION place_supervision();

CREATE FUNCTION lapse_supervisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE supervision s SET lapsed = NEW.ended_at IS NOT NULL
  WHERE s.district_id = NEW.district_id AND s.issue_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER issue_ended AFTER UPDATE OF ended_at ON issue
  FOR EACH ROW WHEN ((OLD.ended_at IS NULL) <> (NEW.ended_at IS NULL))
  EXECUTE FUNCTION lapse_supervisions();

UPDATE supervision s SET lapsed = true FROM issue i
WHERE i.district_id = s.district_id AND i.id = s.issue_id AND i.ended_at IS NOT NULL;
CREATE INDEX "supervision_unanswered" ON "supervision"("district_id", "to_code")
  WHERE "replied_at" IS NULL AND NOT "lapsed";
