-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "acknowledge_by" DATE,
ADD COLUMN     "dated_at" TIMESTAMPTZ(3),
ADD COLUMN     "extensions" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "grade" TEXT,
ADD COLUMN     "original_due_on" DATE,
ADD COLUMN     "policy" TEXT,
ADD COLUMN     "return_by" DATE,
ADD COLUMN     "runs_since" TIMESTAMPTZ(3),
ADD COLUMN     "verify_by" DATE;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "kind" TEXT;

-- AlterTable
ALTER TABLE "issue" ADD COLUMN     "accept_by" DATE,
ADD COLUMN     "dispatch_by" DATE,
ADD COLUMN     "finished_on" DATE,
ADD COLUMN     "look_back_drawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "look_back_outcome" TEXT,
ADD COLUMN     "milestones" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "next_at" TIMESTAMPTZ(3),
ADD COLUMN     "original_due_on" DATE,
ADD COLUMN     "policy" TEXT,
ADD COLUMN     "proof_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "resumed_at" TIMESTAMPTZ(3),
ADD COLUMN     "review" JSONB,
ADD COLUMN     "review_on" DATE,
ADD COLUMN     "satisfaction" TEXT,
ADD COLUMN     "supervisors" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "suspended_at" TIMESTAMPTZ(3),
ADD COLUMN     "urged_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "document_code" TEXT;

-- CreateTable
CREATE TABLE "request" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "assignment_id" UUID NOT NULL,
    "from_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "due_on" DATE,
    "suggested" TEXT,
    "review_on" DATE,
    "ruling_by" DATE NOT NULL,
    "policy" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "ruling" TEXT,

    CONSTRAINT "request_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "supervision" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "clock_id" TEXT NOT NULL,
    "assignment_id" UUID,
    "issuer_code" TEXT NOT NULL,
    "to_code" TEXT NOT NULL,
    "copies" TEXT[],
    "note" TEXT,
    "reply_by" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "replied_at" TIMESTAMPTZ(3),

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "paper" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer_code" TEXT NOT NULL,
    "assignment_id" UUID,
    "request_id" UUID,
    "supervision_id" UUID,
    "basis_seq" INTEGER NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "returned_at" TIMESTAMPTZ(3),

    CONSTRAINT "paper_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "request_district_id_issue_id_idx" ON "request"("district_id", "issue_id");

-- CreateIndex
CREATE INDEX "request_district_id_to_code_status_idx" ON "request"("district_id", "to_code", "status");

-- CreateIndex
CREATE INDEX "supervision_district_id_to_code_replied_at_idx" ON "supervision"("district_id", "to_code", "replied_at");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_district_id_issuer_code_number_key" ON "supervision"("district_id", "issuer_code", "number");

-- CreateIndex
CREATE UNIQUE INDEX "supervision_district_id_issue_id_clock_id_rung_key" ON "supervision"("district_id", "issue_id", "clock_id", "rung");

-- CreateIndex
CREATE INDEX "paper_district_id_issue_id_idx" ON "paper"("district_id", "issue_id");

-- CreateIndex
CREATE INDEX "paper_district_id_number_idx" ON "paper"("district_id", "number");

-- CreateIndex
CREATE INDEX "issue_next_at_idx" ON "issue"("next_at");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What older histories amount to under the new rules: the same as folding their events anew.
-- A reopening with a date began a new run of the topmost link, one without a date only restarted it.
WITH last_reopened AS (
  SELECT DISTINCT ON (district_id, issue_id) district_id, issue_id, at, (payload->>'dueOn')::date AS due_on
  FROM event WHERE type = 'issue.reopened' AND payload->>'dueOn' IS NOT NULL
  ORDER BY district_id, issue_id, seq DESC
)
UPDATE assignment a SET
  original_due_on = a.due_on,
  dated_at = CASE WHEN r.at > a.dispatched_at THEN r.at ELSE a.dispatched_at END,
  runs_since = greatest(a.dispatched_at, (
    SELECT max(e.at) FROM event e
    WHERE e.district_id = a.district_id AND e.issue_id = a.issue_id AND e.at >= a.dispatched_at
      AND (e.type = 'assignment.failed' AND e.payload->>'assignmentId' = a.id::text
        OR e.type IN ('issue.reopened', 'closure.refused')
          AND a.parent_id IS NULL AND a.kind = 'lead' AND a.status <> 'withdrawn')
  ))
FROM assignment own
LEFT JOIN last_reopened r ON r.district_id = own.district_id AND r.issue_id = own.issue_id
  AND own.parent_id IS NULL AND own.kind = 'lead' AND own.status <> 'withdrawn'
WHERE own.district_id = a.district_id AND own.id = a.id;

ALTER TABLE "assignment" ALTER COLUMN "dated_at" SET NOT NULL,
ALTER COLUMN "original_due_on" SET NOT NULL,
ALTER COLUMN "runs_since" SET NOT NULL;

-- Taking work back no longer wipes the date of the issue.
UPDATE issue i SET due_on = top.due_on, original_due_on = top.original_due_on,
  finished_on = CASE WHEN i.stage = 'closed' THEN (top.submitted_at AT TIME ZONE 'Asia/Shanghai')::date END
FROM (
  SELECT DISTINCT ON (district_id, issue_id) district_id, issue_id, due_on, original_due_on, submitted_at
  FROM assignment WHERE parent_id IS NULL AND kind = 'lead'
  ORDER BY district_id, issue_id, (status <> 'withdrawn') DESC, position DESC
) top
WHERE top.district_id = i.district_id AND top.issue_id = i.id;

-- Clocks of issues that are open now start without a worker having looked: it looks at each once.
UPDATE issue SET next_at = reported_at WHERE stage NOT IN ('closed', 'declined', 'terminated', 'archived');
