-- CreateTable
CREATE TABLE "worker_beat" (
    "id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "version" TEXT NOT NULL,

    CONSTRAINT "worker_beat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_job" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_job_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "bulk_line" (
    "district_id" TEXT NOT NULL,
    "job_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reason" JSONB,
    "result" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_line_pkey" PRIMARY KEY ("district_id","job_id","n")
);

-- CreateIndex
CREATE INDEX "bulk_job_district_id_account_id_created_at_idx" ON "bulk_job"("district_id", "account_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_job_done_at_created_at_idx" ON "bulk_job"("done_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_line_district_id_job_id_number_key" ON "bulk_line"("district_id", "job_id", "number");

-- AddForeignKey
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_line" ADD CONSTRAINT "bulk_line_district_id_job_id_fkey" FOREIGN KEY ("district_id", "job_id") REFERENCES "bulk_job"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
