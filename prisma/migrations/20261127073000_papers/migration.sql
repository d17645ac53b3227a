-- CreateTable
CREATE TABLE "paper_template" (
    "district_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" BYTEA,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "paper_template_pkey" PRIMARY KEY ("district_id","kind","version")
);

-- AddForeignKey
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_district_id_uploaded_by_id_fkey" FOREIGN KEY ("district_id", "uploaded_by_id") REFERENCES "person"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A paper printed again looks as it did: the template of its day stays.
CREATE TRIGGER "paper_template_append_only" BEFORE UPDATE OR DELETE ON "paper_template"
  FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER "paper_template_no_truncate" BEFORE TRUNCATE ON "paper_template"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
