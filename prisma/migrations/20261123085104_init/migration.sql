-- CreateTable
CREATE TABLE "district" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "number_prefix" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "district_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parent_code" TEXT,
    "path" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("district_id","code")
);

-- CreateTable
CREATE TABLE "chamber_profile" (
    "district_id" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "registration" TEXT NOT NULL,
    "registered_on" DATE,
    "uscc" TEXT,
    "term_ends_on" DATE,
    "venue" TEXT,
    "venue_area" INTEGER,
    "full_time_staff" INTEGER NOT NULL DEFAULT 0,
    "member_count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "chamber_profile_pkey" PRIMARY KEY ("district_id","unit_code")
);

-- CreateTable
CREATE TABLE "membership" (
    "district_id" TEXT NOT NULL,
    "member_code" TEXT NOT NULL,
    "chamber_code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("district_id","member_code","chamber_code")
);

-- CreateTable
CREATE TABLE "person" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "search" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "account" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "office" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "session" (
    "district_id" TEXT NOT NULL,
    "id_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "api_token" (
    "district_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "issue" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "rectification_type" TEXT,
    "chamber_code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "due_on" DATE,
    "resting_code" TEXT,
    "reporter_id" UUID NOT NULL,
    "reporter_unit_code" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reported_month" TEXT NOT NULL,
    "ended_month" TEXT,
    "days_open" INTEGER,
    "outcome" TEXT,
    "suspended" BOOLEAN NOT NULL DEFAULT false,
    "closure_approved" BOOLEAN NOT NULL DEFAULT false,
    "reopen_count" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "issue_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "parent_id" UUID,
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "dispatched_by_id" UUID NOT NULL,
    "dispatched_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "returned_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reworks" INTEGER NOT NULL DEFAULT 0,
    "doer_ids" UUID[],

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "event" (
    "district_id" TEXT NOT NULL,
    "issue_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "unit_code" TEXT,
    "office" TEXT,
    "cause" JSONB NOT NULL,
    "payload" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("district_id","issue_id","seq")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "district_id" TEXT NOT NULL,
    "issue_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "processed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "has_preview" BOOLEAN NOT NULL DEFAULT false,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "issue_id" UUID,
    "seq" INTEGER,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "counter" (
    "district_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("district_id","key")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "district_id" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "output" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("district_id","account_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "district_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "result" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "unit_district_id_parent_code_idx" ON "unit"("district_id", "parent_code");

-- CreateIndex
CREATE INDEX "unit_district_id_level_idx" ON "unit"("district_id", "level");

-- CreateIndex
CREATE UNIQUE INDEX "unit_district_id_path_key" ON "unit"("district_id", "path");

-- CreateIndex
CREATE INDEX "membership_district_id_chamber_code_idx" ON "membership"("district_id", "chamber_code");

-- CreateIndex
CREATE UNIQUE INDEX "account_login_key" ON "account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "account_district_id_person_id_key" ON "account"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "appointment_district_id_person_id_idx" ON "appointment"("district_id", "person_id");

-- CreateIndex
CREATE INDEX "appointment_district_id_unit_code_idx" ON "appointment"("district_id", "unit_code");

-- CreateIndex
CREATE INDEX "session_district_id_account_id_idx" ON "session"("district_id", "account_id");

-- CreateIndex
CREATE INDEX "api_token_district_id_account_id_idx" ON "api_token"("district_id", "account_id");

-- CreateIndex
CREATE INDEX "issue_district_id_stage_due_on_idx" ON "issue"("district_id", "stage", "due_on");

-- CreateIndex
CREATE INDEX "issue_district_id_chamber_code_idx" ON "issue"("district_id", "chamber_code");

-- CreateIndex
CREATE INDEX "issue_district_id_reported_at_idx" ON "issue"("district_id", "reported_at");

-- CreateIndex
CREATE INDEX "issue_district_id_due_on_idx" ON "issue"("district_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "issue_district_id_number_key" ON "issue"("district_id", "number");

-- CreateIndex
CREATE INDEX "assignment_district_id_issue_id_idx" ON "assignment"("district_id", "issue_id");

-- CreateIndex
CREATE INDEX "assignment_district_id_to_code_status_idx" ON "assignment"("district_id", "to_code", "status");

-- CreateIndex
CREATE INDEX "assignment_district_id_from_code_status_idx" ON "assignment"("district_id", "from_code", "status");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_district_id_issue_id_seq_key" ON "outbox"("district_id", "issue_id", "seq");

-- CreateIndex
CREATE INDEX "evidence_district_id_issue_id_idx" ON "evidence"("district_id", "issue_id");

-- CreateIndex
CREATE INDEX "audit_entry_district_id_id_idx" ON "audit_entry"("district_id", "id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_district_id_parent_code_fkey" FOREIGN KEY ("district_id", "parent_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chamber_profile" ADD CONSTRAINT "chamber_profile_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_member_code_fkey" FOREIGN KEY ("district_id", "member_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_district_id_person_id_fkey" FOREIGN KEY ("district_id", "person_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_district_id_chamber_code_fkey" FOREIGN KEY ("district_id", "chamber_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_district_id_reporter_unit_code_fkey" FOREIGN KEY ("district_id", "reporter_unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_district_id_resting_code_fkey" FOREIGN KEY ("district_id", "resting_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue" ADD CONSTRAINT "issue_district_id_reporter_id_fkey" FOREIGN KEY ("district_id", "reporter_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_district_id_parent_id_fkey" FOREIGN KEY ("district_id", "parent_id") REFERENCES "assignment"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_district_id_from_code_fkey" FOREIGN KEY ("district_id", "from_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_district_id_to_code_fkey" FOREIGN KEY ("district_id", "to_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_district_id_dispatched_by_id_fkey" FOREIGN KEY ("district_id", "dispatched_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_district_id_actor_id_fkey" FOREIGN KEY ("district_id", "actor_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_district_id_uploaded_by_id_fkey" FOREIGN KEY ("district_id", "uploaded_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Prefixes of paths are searched whatever the collation of the database.
CREATE INDEX "unit_path_prefix_idx" ON "unit" ("district_id", "path" text_pattern_ops);

-- The record is append-only: neither the product nor a person at the console rewrites it.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
