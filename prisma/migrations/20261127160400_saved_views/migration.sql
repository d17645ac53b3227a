-- CreateTable
CREATE TABLE "saved_view" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "unit_code" TEXT,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "saved_view_district_id_account_id_idx" ON "saved_view"("district_id", "account_id");

-- CreateIndex
CREATE INDEX "saved_view_district_id_unit_code_idx" ON "saved_view"("district_id", "unit_code");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;
