-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "successor_code" TEXT;

-- CreateTable
CREATE TABLE "unit_span" (
    "district_id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "until_on" DATE NOT NULL,
    "from_on" DATE,
    "name" TEXT NOT NULL,
    "parent_code" TEXT,
    "path" TEXT NOT NULL,

    CONSTRAINT "unit_span_pkey" PRIMARY KEY ("district_id","code","until_on")
);

-- CreateTable
CREATE TABLE "reorganisation" (
    "district_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "other_code" TEXT,
    "happened_on" DATE NOT NULL,
    "units" INTEGER NOT NULL,
    "links" INTEGER NOT NULL,
    "done_by_id" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE INDEX "reorganisation_district_id_unit_code_idx" ON "reorganisation"("district_id", "unit_code");

-- CreateIndex
CREATE INDEX "reorganisation_district_id_other_code_idx" ON "reorganisation"("district_id", "other_code");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_district_id_successor_code_fkey" FOREIGN KEY ("district_id", "successor_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_span" ADD CONSTRAINT "unit_span_district_id_code_fkey" FOREIGN KEY ("district_id", "code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_district_id_other_code_fkey" FOREIGN KEY ("district_id", "other_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_district_id_done_by_id_fkey" FOREIGN KEY ("district_id", "done_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
