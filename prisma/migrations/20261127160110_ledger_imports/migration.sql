-- CreateTable
CREATE TABLE "ledger_import" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "sheet" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "notes" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "acting_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_import_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "district_id" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "row" INTEGER,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "base" INTEGER,
    "title" TEXT NOT NULL,
    "chamber" TEXT NOT NULL,
    "fault" JSONB,
    "duplicate_of" TEXT,
    "opening" JSONB,
    "status" TEXT NOT NULL,
    "reason" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "result" INTEGER,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("district_id","import_id","n")
);

-- CreateTable
CREATE TABLE "import_cell" (
    "district_id" TEXT NOT NULL,
    "import_id" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "current" TEXT NOT NULL,
    "given" TEXT NOT NULL,
    "value" TEXT,
    "why" JSONB,
    "status" TEXT NOT NULL,

    CONSTRAINT "import_cell_pkey" PRIMARY KEY ("district_id","import_id","n","column")
);

-- CreateIndex
CREATE INDEX "ledger_import_district_id_created_at_idx" ON "ledger_import"("district_id", "created_at");

-- CreateIndex
CREATE INDEX "ledger_import_district_id_sha256_idx" ON "ledger_import"("district_id", "sha256");

-- CreateIndex
CREATE INDEX "ledger_import_state_idx" ON "ledger_import"("state");

-- CreateIndex
CREATE INDEX "import_row_district_id_import_id_status_idx" ON "import_row"("district_id", "import_id", "status");

-- AddForeignKey
ALTER TABLE "ledger_import" ADD CONSTRAINT "ledger_import_district_id_account_id_fkey" FOREIGN KEY ("district_id", "account_id") REFERENCES "account"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_district_id_import_id_fkey" FOREIGN KEY ("district_id", "import_id") REFERENCES "ledger_import"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_cell" ADD CONSTRAINT "import_cell_district_id_import_id_n_fkey" FOREIGN KEY ("district_id", "import_id", "n") REFERENCES "import_row"("district_id", "import_id", "n") ON DELETE RESTRICT ON UPDATE CASCADE;
