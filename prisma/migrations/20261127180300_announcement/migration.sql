-- CreateTable
CREATE TABLE "announcement" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "announcement_pkey" PRIMARY KEY ("district_id","id")
);

-- What recipients were told of monthly reports stays told; nobody is written to about it now.
INSERT INTO "announcement" ("district_id", "id", "account_id", "kind", "subject", "at", "read_at", "told_at")
SELECT "district_id", gen_random_uuid(), "account_id", 'monthly_report', "month", "at", "read_at", "at"
FROM "monthly_report_notice";

-- DropTable
DROP TABLE "monthly_report_notice";

-- AlterTable
ALTER TABLE "delivery" ADD COLUMN "announcement_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "announcement_district_id_account_id_kind_subject_key" ON "announcement"("district_id", "account_id", "kind", "subject");

-- CreateIndex
CREATE INDEX "announcement_district_id_account_id_read_at_idx" ON "announcement"("district_id", "account_id", "read_at");

-- CreateIndex
CREATE INDEX "announcement_district_id_told_at_idx" ON "announcement"("district_id", "told_at");

-- AddForeignKey
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_district_id_announcement_id_fkey" FOREIGN KEY ("district_id", "announcement_id") REFERENCES "announcement"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
