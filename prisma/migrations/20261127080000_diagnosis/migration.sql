-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "chamber_code" TEXT,
ADD COLUMN     "record_id" UUID,
ADD COLUMN     "record_item" TEXT,
ADD COLUMN     "record_kind" TEXT;

-- AlterTable
ALTER TABLE "issue" ADD COLUMN     "finding" JSONB,
ADD COLUMN     "origin" JSONB,
ADD COLUMN     "origin_key" TEXT,
ADD COLUMN     "related" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "remedy" TEXT,
ADD COLUMN     "renewed" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "rescore" JSONB,
ADD COLUMN     "target_on" DATE;

-- CreateTable
CREATE TABLE "standard" (
    "district_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source_document" TEXT,
    "effective_on" DATE,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "standard_pkey" PRIMARY KEY ("district_id","code","version")
);

-- CreateTable
CREATE TABLE "campaign" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "standard_code" TEXT NOT NULL,
    "standard_version" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "checkup" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "campaign_id" UUID,
    "chamber_code" TEXT NOT NULL,
    "standard_code" TEXT NOT NULL,
    "standard_version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "self_scored_by_id" UUID,
    "self_scored_at" TIMESTAMPTZ(3),
    "sealed_by_id" UUID,
    "sealed_at" TIMESTAMPTZ(3),
    "total" DECIMAL(6,2),
    "bonus" DECIMAL(5,2),
    "is_vetoed" BOOLEAN NOT NULL DEFAULT false,
    "failed_gates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seal_hash" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checkup_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "checkup_score" (
    "district_id" TEXT NOT NULL,
    "checkup_id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "self_score" DECIMAL(5,2),
    "self_note" TEXT,
    "self_by_id" UUID,
    "self_at" TIMESTAMPTZ(3),
    "score" DECIMAL(5,2),
    "reason" TEXT,
    "scored_by_id" UUID,
    "scored_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "checkup_score_pkey" PRIMARY KEY ("district_id","checkup_id","item")
);

-- CreateTable
CREATE TABLE "common_problem" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "township_code" TEXT NOT NULL,
    "standard_code" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "issue_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "common_problem_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "common_problem_part" (
    "district_id" TEXT NOT NULL,
    "problem_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,

    CONSTRAINT "common_problem_part_pkey" PRIMARY KEY ("district_id","problem_id","issue_id")
);

-- CreateTable
CREATE TABLE "visit" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "member_code" TEXT,
    "planned_on" DATE,
    "held_on" DATE,
    "by_unit_code" TEXT NOT NULL,
    "leader_id" UUID,
    "visitors" TEXT NOT NULL,
    "met_with" TEXT,
    "purpose" TEXT NOT NULL,
    "summary" TEXT,
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "visit_point" (
    "district_id" TEXT NOT NULL,
    "visit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "issue_id" UUID,

    CONSTRAINT "visit_point_pkey" PRIMARY KEY ("district_id","visit_id","position")
);

-- CreateTable
CREATE TABLE "duty_record" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "instructor_id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "done_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "duty_record_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "report_year" (
    "district_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "dimensions" JSONB NOT NULL,
    "panels" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_year_pkey" PRIMARY KEY ("district_id","year")
);

-- CreateTable
CREATE TABLE "president_report" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "president_name" TEXT NOT NULL,
    "summary" TEXT,
    "held_on" DATE,
    "filed_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "president_report_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "report_score" (
    "district_id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "panel" TEXT NOT NULL,
    "judge" INTEGER NOT NULL,
    "dimension" TEXT NOT NULL,
    "score" DECIMAL(5,2) NOT NULL,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_score_pkey" PRIMARY KEY ("district_id","report_id","panel","judge","dimension")
);

-- CreateTable
CREATE TABLE "report_point" (
    "district_id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "issue_id" UUID,

    CONSTRAINT "report_point_pkey" PRIMARY KEY ("district_id","report_id","position")
);

-- CreateTable
CREATE TABLE "feedback_link" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_link_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "link_id" UUID,
    "person_id" UUID,
    "member_code" TEXT,
    "is_anonymous" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "contact" TEXT,
    "status" TEXT NOT NULL,
    "answer" TEXT,
    "issue_id" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_by_id" UUID,
    "handled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "chamber_fact" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_until" DATE,
    "reference" TEXT,
    "note" TEXT,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chamber_fact_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "award" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "round" TEXT NOT NULL,
    "awarded_on" DATE NOT NULL,
    "expires_on" DATE,
    "reward_yuan" INTEGER,
    "rewarded_on" DATE,
    "document" TEXT,
    "revoked_on" DATE,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "award_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "practice" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "standard_code" TEXT,
    "item" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "practice_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "practice_id" UUID,
    "standard_code" TEXT,
    "item" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "score_before" DECIMAL(5,2),
    "due_on" DATE,
    "done_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "checkup_district_id_chamber_code_sealed_at_idx" ON "checkup"("district_id", "chamber_code", "sealed_at");

-- CreateIndex
CREATE UNIQUE INDEX "checkup_district_id_campaign_id_chamber_code_key" ON "checkup"("district_id", "campaign_id", "chamber_code");

-- CreateIndex
CREATE INDEX "common_problem_district_id_township_code_standard_code_item_idx" ON "common_problem"("district_id", "township_code", "standard_code", "item");

-- CreateIndex
CREATE INDEX "visit_district_id_chamber_code_held_on_idx" ON "visit"("district_id", "chamber_code", "held_on");

-- CreateIndex
CREATE INDEX "visit_district_id_leader_id_held_on_idx" ON "visit"("district_id", "leader_id", "held_on");

-- CreateIndex
CREATE INDEX "duty_record_district_id_chamber_code_done_on_idx" ON "duty_record"("district_id", "chamber_code", "done_on");

-- CreateIndex
CREATE INDEX "duty_record_district_id_instructor_id_done_on_idx" ON "duty_record"("district_id", "instructor_id", "done_on");

-- CreateIndex
CREATE UNIQUE INDEX "president_report_district_id_year_chamber_code_key" ON "president_report"("district_id", "year", "chamber_code");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_link_token_hash_key" ON "feedback_link"("token_hash");

-- CreateIndex
CREATE INDEX "feedback_link_district_id_chamber_code_idx" ON "feedback_link"("district_id", "chamber_code");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_number_key" ON "feedback"("number");

-- CreateIndex
CREATE INDEX "feedback_district_id_status_received_at_idx" ON "feedback"("district_id", "status", "received_at");

-- CreateIndex
CREATE INDEX "feedback_district_id_chamber_code_idx" ON "feedback"("district_id", "chamber_code");

-- CreateIndex
CREATE INDEX "chamber_fact_district_id_chamber_code_kind_entered_at_idx" ON "chamber_fact"("district_id", "chamber_code", "kind", "entered_at");

-- CreateIndex
CREATE INDEX "award_district_id_chamber_code_idx" ON "award"("district_id", "chamber_code");

-- CreateIndex
CREATE INDEX "practice_district_id_standard_code_item_idx" ON "practice"("district_id", "standard_code", "item");

-- CreateIndex
CREATE INDEX "plan_step_district_id_chamber_code_idx" ON "plan_step"("district_id", "chamber_code");

-- CreateIndex
CREATE INDEX "evidence_district_id_record_id_idx" ON "evidence"("district_id", "record_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_district_id_standard_code_standard_version_fkey" FOREIGN KEY ("district_id", "standard_code", "standard_version") REFERENCES "standard"("district_id", "code", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_district_id_campaign_id_fkey" FOREIGN KEY ("district_id", "campaign_id") REFERENCES "campaign"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkup" ADD CONSTRAINT "checkup_district_id_standard_code_standard_version_fkey" FOREIGN KEY ("district_id", "standard_code", "standard_version") REFERENCES "standard"("district_id", "code", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkup_score" ADD CONSTRAINT "checkup_score_district_id_checkup_id_fkey" FOREIGN KEY ("district_id", "checkup_id") REFERENCES "checkup"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_problem" ADD CONSTRAINT "common_problem_district_id_township_code_fkey" FOREIGN KEY ("district_id", "township_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_problem" ADD CONSTRAINT "common_problem_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_problem_part" ADD CONSTRAINT "common_problem_part_district_id_problem_id_fkey" FOREIGN KEY ("district_id", "problem_id") REFERENCES "common_problem"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_problem_part" ADD CONSTRAINT "common_problem_part_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_district_id_member_code_fkey" FOREIGN KEY ("district_id", "member_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_district_id_by_unit_code_fkey" FOREIGN KEY ("district_id", "by_unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_district_id_leader_id_fkey" FOREIGN KEY ("district_id", "leader_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_point" ADD CONSTRAINT "visit_point_district_id_visit_id_fkey" FOREIGN KEY ("district_id", "visit_id") REFERENCES "visit"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit_point" ADD CONSTRAINT "visit_point_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_district_id_instructor_id_fkey" FOREIGN KEY ("district_id", "instructor_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_record" ADD CONSTRAINT "duty_record_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "president_report" ADD CONSTRAINT "president_report_district_id_year_fkey" FOREIGN KEY ("district_id", "year") REFERENCES "report_year"("district_id", "year") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "president_report" ADD CONSTRAINT "president_report_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_score" ADD CONSTRAINT "report_score_district_id_report_id_fkey" FOREIGN KEY ("district_id", "report_id") REFERENCES "president_report"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_point" ADD CONSTRAINT "report_point_district_id_report_id_fkey" FOREIGN KEY ("district_id", "report_id") REFERENCES "president_report"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_point" ADD CONSTRAINT "report_point_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback_link" ADD CONSTRAINT "feedback_link_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_id_member_code_fkey" FOREIGN KEY ("district_id", "member_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_id_link_id_fkey" FOREIGN KEY ("district_id", "link_id") REFERENCES "feedback_link"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chamber_fact" ADD CONSTRAINT "chamber_fact_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice" ADD CONSTRAINT "practice_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_district_id_practice_id_fkey" FOREIGN KEY ("district_id", "practice_id") REFERENCES "practice"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open issue at most about the same item or fact of a chamber, whoever opens it at the same moment.
CREATE UNIQUE INDEX "issue_open_origin_key" ON "issue" ("district_id", "chamber_code", "origin_key")
  WHERE "origin_key" IS NOT NULL AND "ended_at" IS NULL;

-- A standard that was published changes no more, but for its retirement.
CREATE FUNCTION refuse_changing_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
  IF TG_OP = 'UPDATE' AND OLD.retired_at IS NULL AND NEW.status IN ('published', 'retired')
    AND to_jsonb(NEW) - ARRAY['status', 'retired_at', 'revision'] = to_jsonb(OLD) - ARRAY['status', 'retired_at', 'revision']
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'a published standard is immutable' USING ERRCODE = 'integrity_constraint_violation';
END
$$;
CREATE TRIGGER "standard_immutable" BEFORE UPDATE OR DELETE ON "standard"
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_published();

-- A sealed check-up and its scores stay; a later score is a new check-up. A score slipped in afterwards
-- is found by the seal (`verify`), for a restored backup must be able to write them.
CREATE FUNCTION refuse_changing_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.sealed_at IS NOT NULL THEN
    RAISE EXCEPTION 'a sealed check-up is immutable' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER "checkup_immutable" BEFORE UPDATE OR DELETE ON "checkup"
  FOR EACH ROW EXECUTE FUNCTION refuse_changing_sealed();
CREATE FUNCTION refuse_scoring_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM checkup c WHERE c.sealed_at IS NOT NULL
      AND c.district_id = OLD.district_id AND c.id = OLD.checkup_id
  ) THEN
    RAISE EXCEPTION 'a sealed check-up is immutable' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER "checkup_score_immutable" BEFORE UPDATE OR DELETE ON "checkup_score"
  FOR EACH ROW EXECUTE FUNCTION refuse_scoring_sealed();

-- What was once a fact of a chamber stays known; a new one is entered beside it.
CREATE TRIGGER "chamber_fact_append_only" BEFORE UPDATE OR DELETE ON "chamber_fact"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "chamber_fact_no_truncate" BEFORE TRUNCATE ON "chamber_fact"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "duty_record_append_only" BEFORE UPDATE OR DELETE ON "duty_record"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
