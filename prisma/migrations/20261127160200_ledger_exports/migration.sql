-- CreateTable
CREATE TABLE "ledger_export" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "encoding" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "failure" TEXT,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claim" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "sight" TEXT,
    "size" BIGINT,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ledger_export_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "ledger_export_district_id_account_id_created_at_idx" ON "ledger_export"("district_id", "account_id", "created_at");

-- CreateIndex
CREATE INDEX "ledger_export_status_created_at_idx" ON "ledger_export"("status", "created_at");

-- CreateIndex
CREATE INDEX "ledger_export_expires_at_idx" ON "ledger_export"("expires_at");

-- AddForeignKey
ALTER TABLE "ledger_export" ADD CONSTRAINT "ledger_export_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
