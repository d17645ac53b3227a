-- CreateTable
CREATE TABLE "issue_span" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3),
    "title" TEXT,
    "description" TEXT,
    "category" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "rectification_type" TEXT,
    "chamber_code" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "due_on" DATE,
    "original_due_on" DATE,
    "review_on" DATE,
    "finished_on" DATE,
    "resting_code" TEXT,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reopen_count" INTEGER NOT NULL,
    "satisfaction" TEXT,

    CONSTRAINT "issue_span_pkey" PRIMARY KEY ("district_id","id","version")
);

-- CreateTable
CREATE TABLE "unspanned_issue" (
    "district_id" TEXT NOT NULL,
    "issue_id" UUID NOT NULL,

    CONSTRAINT "unspanned_issue_pkey" PRIMARY KEY ("district_id","issue_id")
);

-- CreateIndex
CREATE INDEX "issue_span_district_id_reported_at_idx" ON "issue_span"("district_id", "reported_at");

-- CreateIndex
CREATE INDEX "issue_span_district_id_chamber_code_idx" ON "issue_span"("district_id", "chamber_code");

-- AddForeignKey
ALTER TABLE "issue_span" ADD CONSTRAINT "issue_span_district_id_id_fkey" FOREIGN KEY ("district_id", "id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unspanned_issue" ADD CONSTRAINT "unspanned_issue_district_id_issue_id_fkey" FOREIGN KEY ("district_id", "issue_id") REFERENCES "issue"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A rule of the program folds the events: a job of its worker takes these up and makes their stretches.
INSERT INTO "unspanned_issue" ("district_id", "issue_id") SELECT "district_id", "id" FROM "issue";
