-- CreateTable
CREATE TABLE "calendar_day" (
    "district_id" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "calendar_year" (
    "district_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "declared_by_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("district_id","year")
);

-- CreateTable
CREATE TABLE "time_policy" (
    "district_id" TEXT NOT NULL,
    "unit_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_policy_pkey" PRIMARY KEY ("district_id","unit_code","version")
);

-- CreateIndex
CREATE INDEX "calendar_day_district_id_date_idx" ON "calendar_day"("district_id", "date");

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_district_id_created_by_id_fkey" FOREIGN KEY ("district_id", "created_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_district_id_declared_by_id_fkey" FOREIGN KEY ("district_id", "declared_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_policy" ADD CONSTRAINT "time_policy_district_id_unit_code_fkey" FOREIGN KEY ("district_id", "unit_code") REFERENCES "unit"("district_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "time_policy" ADD CONSTRAINT "time_policy_district_id_created_by_id_fkey" FOREIGN KEY ("district_id", "created_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By which calendar and which limits a date was computed stays known: nothing is rewritten.
CREATE TRIGGER "calendar_day_append_only" BEFORE UPDATE OR DELETE ON "calendar_day"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "calendar_day_no_truncate" BEFORE TRUNCATE ON "calendar_day"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "time_policy_append_only" BEFORE UPDATE OR DELETE ON "time_policy"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "time_policy_no_truncate" BEFORE TRUNCATE ON "time_policy"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
